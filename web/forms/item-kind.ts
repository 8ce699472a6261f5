/** The seam for item types in the browser: one file under `items/`, one line in `registry.ts`. */
import type { MessageDescriptor } from '@lingui/core'
import { type ComponentType, createContext, use } from 'react'
import type { Form, Item } from '../../src/forms/form.ts'
import type { Choice, Input } from '../../src/forms/reading.ts'
import type { Answers } from '../../src/forms/show-if.ts'

export type ItemOf<T extends Item['type']> = Extract<Item, { type: T }>

/** What stands around an item: its form and what the task brings. */
export type Surroundings = {
  form: Form
  input: Input
  /** The work in hand, for what is sent while answering; none in previews and tests. */
  assignment?: string
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export const useSurroundings = (): Surroundings => {
  const found = use(SurroundingsContext)
  if (found === null) throw new Error('An item stands outside of a form.')
  return found
}

export type AskProps<I> = {
  item: I
  /** Undefined while there is no answer, and for “can’t tell”. */
  value: unknown
  onChange: (value: unknown) => void
  /** Ids for the control: its own, and what describes it. */
  id: string
  describedBy: string | undefined
  invalid: boolean
  /** The key that picks a choice just now, if one does. */
  keyOf: (choice: string) => string | undefined
}

export type DisplayKind<I> = { Show: ComponentType<{ item: I }> }

export type AnswerKind<I> = {
  Ask: ComponentType<AskProps<I>>
  /** Several controls under one question: a fieldset. Otherwise the question labels the control. */
  group: boolean
  /** What can be picked with one key. */
  choices?(item: I, input: Input): Choice[]
  /** The answer after picking one of `choices`. */
  pick?(item: I, value: unknown, choice: string): unknown
  /** An answer as its readers see it, where words for `choices` are not enough. */
  Tell?: ComponentType<{ item: I; value: unknown; input: Input }>
  /** Why nothing can be handed in just now, whatever the answer is: something of it is on its way. */
  waits?(item: I): MessageDescriptor | undefined
  /** Why an answer is not good enough yet. Blank answers are judged elsewhere. */
  fault?(item: I, value: unknown, input: Input, answers: Answers): MessageDescriptor | undefined
}
