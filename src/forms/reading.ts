/** A task's form as its reader gets it: translated where it can be, fields filled in by name. */

import { fillText } from './fill.ts'
import type { Form, Item } from './form.ts'

export type Input = Record<string, unknown>

/** The form of a reply. The instance has parsed it: its defaults are filled in. */
export const asForm = (form: unknown): Form => form as Form

/** Sets the text a JSON pointer names; a pointer that leads nowhere changes nothing. */
const setAt = (root: unknown, pointer: string, text: string): void => {
  const steps = pointer.split('/').slice(1)
  const last = steps.pop()
  let place: unknown = root
  for (const step of steps)
    place =
      typeof place === 'object' && place !== null
        ? (place as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')]
        : undefined
  if (
    typeof place === 'object' &&
    place !== null &&
    last !== undefined &&
    Object.hasOwn(place, last)
  )
    (place as Record<string, unknown>)[last] = text
}

/** The form in the reader's language where its author translated it, else as it was written. */
export const inLanguage = (form: Form, language: string): Form => {
  const ours = (tag: string) => tag === language || tag.startsWith(`${language}-`)
  const texts = ours(form.lang) ? [] : (form.translations ?? []).filter(({ lang }) => ours(lang))
  if (texts.length === 0) return form
  const copy = structuredClone(form)
  for (const { path, text } of texts) setAt(copy, path, text)
  return { ...copy, lang: texts[0]?.lang ?? form.lang }
}

/** What a display item shows: its own words or address, or the field it names. */
export const shownBy = (item: Item, own: string | undefined, input: Input): string => {
  const from = 'from' in item ? item.from : undefined
  if (from === undefined) return own ?? ''
  const value = Object.hasOwn(input, from) ? input[from] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A text of the form with its `{{fields}}` filled in. */
export const filled = (text: string | undefined, input: Input): string =>
  text === undefined ? '' : fillText(text, input)

/** One thing to choose, as a reader sees it. */
export type Choice = {
  value: string
  label: string
  help?: string | undefined
  /** The key its author gave it. */
  key?: string | undefined
  /** The digit it would like while its question is the one in hand. */
  digit?: string | undefined
}

/** The options of an item: from the form, or brought by the task. */
export const optionsOf = (
  item: { options?: Choice[] | undefined; options_from?: string | undefined },
  input: Input,
): Choice[] => {
  if (item.options !== undefined)
    return item.options.map((option) => ({
      ...option,
      label: filled(option.label, input),
      help: filled(option.help, input),
    }))
  const brought = input[item.options_from ?? '']
  if (!Array.isArray(brought)) return []
  return brought.map((option: string | Choice) =>
    typeof option === 'string' ? { value: option, label: option } : option,
  )
}
