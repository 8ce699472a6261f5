/** The state of somebody filling in a form: answers, page, what is still missing. */
import { useMemo, useState } from 'react'
import type { Form, Item, Page } from '../../src/forms/form.ts'
import type { Input } from '../../src/forms/reading.ts'
import { type Answers, visibleItems } from '../../src/forms/show-if.ts'
import { type Faults, faultsOf } from './faults.ts'

/** A page with only what is visible on it. */
export type ShownPage = Pick<Page, 'id' | 'layout'> & { items: Item[] }

export type Filling = {
  pages: ShownPage[]
  page: ShownPage
  pageNumber: number
  answers: Answers
  faults: Faults
  /** The first item at fault after a failed check; a new object each time. */
  atFault: { item: string } | null
  answer(item: string, value: unknown): void
  goTo(page: number): void
  /** To the next page, if this one has no faults. */
  next(): boolean
  /** Whether everything can be handed in; otherwise it turns to the first fault. */
  check(): boolean
  /** Shows faults the instance found. */
  blame(faults: Faults): void
}

const shownPages = (form: Form, answers: Answers): ShownPage[] => {
  const visible = new Set(visibleItems(form, answers).map(({ id }) => id))
  return form.pages
    .map(({ id, layout, items }) => ({
      id,
      layout,
      items: items.filter((item) => visible.has(item.id)),
    }))
    .filter(({ items }) => items.length > 0)
}

const firstAtFault = (pages: ShownPage[], faults: Faults) =>
  pages
    .flatMap(({ items }, page) => items.map(({ id }) => ({ item: id, page })))
    .find(({ item }) => faults[item] !== undefined)

const without = <T>(record: Record<string, T>, name: string): Record<string, T> => {
  const { [name]: _left, ...rest } = record
  return rest
}

const NO_PAGE: ShownPage = { id: 'none', layout: 'stack', items: [] }

/** `onAnswers` hears of every change. */
export const useFilling = (
  form: Form,
  input: Input,
  initial: Answers,
  onAnswers: (answers: Answers) => void,
): Filling => {
  const [answers, setAnswers] = useState(initial)
  const [wanted, setWanted] = useState(0)
  const [faults, setFaults] = useState<Faults>({})
  const [atFault, setAtFault] = useState<Filling['atFault']>(null)
  const pages = useMemo(() => shownPages(form, answers), [form, answers])
  const pageNumber = Math.min(wanted, pages.length - 1)
  const page = pages[pageNumber] ?? NO_PAGE

  const blame = (found: Faults) => {
    setFaults(found)
    const first = firstAtFault(pages, found)
    if (first === undefined) return
    setWanted(first.page)
    setAtFault({ item: first.item })
  }
  const passes = (items: Item[]): boolean => {
    const found = faultsOf(items, answers, input)
    blame(found)
    return Object.keys(found).length === 0
  }
  const answer = (item: string, value: unknown) => {
    const next = value === undefined ? without(answers, item) : { ...answers, [item]: value }
    setAnswers(next)
    setFaults(without(faults, item))
    onAnswers(next)
  }
  return {
    pages,
    page,
    pageNumber,
    answers,
    faults,
    atFault,
    answer,
    goTo: setWanted,
    next: () => {
      const ok = passes(page.items)
      if (ok) setWanted(pageNumber + 1)
      return ok
    },
    check: () => passes(pages.flatMap(({ items }) => items)),
    blame,
  }
}
