/** A form that grows while a layout is read, and what could not come along. */

import { DataField, type DataKind } from '../forms/data.ts'
import { ITEM_TYPES } from '../forms/registry.ts'
import type { Issue } from '../kernel/errors.ts'
import { IMPORT_LIMITS } from '../kernel/limits/forms/import-limits.ts'
import { FORM_LIMITS } from '../kernel/limits.ts'
import { UnreadableLayout } from './imported.ts'
import { plain, snakeCase } from './words.ts'

/** An item before the form is checked as a whole. */
export type LooseItem = { type: string; id: string; [member: string]: unknown }

const KNOWN = new Set<string>(ITEM_TYPES.map(({ schema }) => schema.shape.type.value))

/** Whether forms have this item type. */
export const isItemType = (type: string): boolean => KNOWN.has(type)

const KINDS: readonly string[] = DataField.shape.kind.options

/** The kind of data, or text where forms do not know it. */
export const dataKind = (kind: string): DataKind =>
  KINDS.includes(kind) ? (kind as DataKind) : 'text'

export type FormDraft = {
  /** A free snake_case id that is as close to `wish` as can be. */
  id(wish: string, otherwise: string): string
  /** The name of the data field for a name of the source; made when it is not there yet. */
  data(source: string, kind: DataKind): string
  add(item: LooseItem): void
  /** Begins another page, if this one has something on it. */
  page(): void
  /** Notes what is not in the form. Said once for the same words at the same place. */
  lose(place: string, message: string, hint?: string): void
  /** Words for people that stand above the questions. */
  instruct(markdown: string): void
  title(text: string): void
  /** The item made under this id, to be widened. */
  find(id: string): LooseItem | undefined
  finish(lang: string): { form: Record<string, unknown>; lost: Issue[] }
}

type Growing = {
  title: string
  instructions: string[]
  data: { name: string; kind: DataKind; source: string }[]
  pages: LooseItem[][]
  lost: Issue[]
}

const freeName = (wish: string, otherwise: string, taken: ReadonlySet<string>): string => {
  const stem = snakeCase(wish, FORM_LIMITS.id - 4) || otherwise
  if (!taken.has(stem)) return stem
  for (let count = 2; ; count++) if (!taken.has(`${stem}_${count}`)) return `${stem}_${count}`
}

/** An empty form. Titles are asked of every form: the file’s layout seldom has one. */
export const startDraft = (title: string): FormDraft => {
  const growing: Growing = { title, instructions: [], data: [], pages: [[]], lost: [] }
  const items = () => growing.pages.flat()
  return {
    id: (wish, otherwise) => freeName(wish, otherwise, new Set(items().map(({ id }) => id))),
    data: (source, kind) => {
      const known = growing.data.find((field) => field.source === source)
      if (known !== undefined) return known.name
      requireFewer(growing.data.length, IMPORT_LIMITS.fields, 'fields of data')
      const name = freeName(source, 'field', new Set(growing.data.map((field) => field.name)))
      growing.data.push({ name, kind, source })
      return name
    },
    add: (item) => {
      requireFewer(items().length, IMPORT_LIMITS.items, 'questions and texts')
      growing.pages.at(-1)?.push(item)
    },
    page: () => {
      if ((growing.pages.at(-1)?.length ?? 0) > 0) growing.pages.push([])
    },
    lose: (place, message, hint) => {
      const said = growing.lost.some((one) => one.pointer === place && one.message === message)
      if (said || growing.lost.length >= IMPORT_LIMITS.lost) return
      growing.lost.push({ pointer: place, message, ...(hint !== undefined && { hint }) })
    },
    instruct: (markdown) => void growing.instructions.push(markdown),
    title: (text) => {
      growing.title = plain(text, FORM_LIMITS.title) || growing.title
    },
    find: (id) => items().find((item) => item.id === id),
    finish: (lang) => ({ form: formOf(growing, lang), lost: growing.lost }),
  }
}

const requireFewer = (count: number, most: number, what: string): void => {
  if (count >= most)
    throw new UnreadableLayout(
      `It has more than ${most} ${what}.`,
      'Split it into several layouts, each with its own job.',
    )
}

const formOf = ({ title, instructions, data, pages }: Growing, lang: string) => ({
  form: 1,
  lang,
  title,
  ...(instructions.length > 0 && {
    instructions_md: instructions.join('\n\n').slice(0, FORM_LIMITS.markdown),
  }),
  ...(data.length > 0 && { data: data.map(({ name, kind }) => ({ name, kind })) }),
  pages: pages
    .filter((items) => items.length > 0)
    .map((items, at) => ({ id: `page_${at + 1}`, items })),
})
