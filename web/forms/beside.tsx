/** What stands on the page beside a question: for questions about the answer to another. */
import { createContext, use } from 'react'
import type { Item } from '../../src/forms/form.ts'
import type { Answers } from '../../src/forms/show-if.ts'

export type Beside = {
  items: readonly Item[]
  answers: Answers
  answer: (item: string, value: unknown) => void
}

export const BesideContext = createContext<Beside>({ items: [], answers: {}, answer: () => {} })

export const useBeside = (): Beside => use(BesideContext)
