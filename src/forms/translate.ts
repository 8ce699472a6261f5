/** A form in another of its languages. */
import type { Form } from './form.ts'
import { stepsOf, valueAt } from './issues/pointers.ts'

/** The languages a form speaks, its own first. */
export const languagesOf = (form: Form): string[] => [
  ...new Set([form.lang, ...(form.translations ?? []).map(({ lang }) => lang)]),
]

/**
 * The form with the texts that have a translation into `lang` replaced; the others stay as they are.
 * The form given is not changed.
 */
export const inLanguage = (form: Form, lang: string): Form => {
  const translations = (form.translations ?? []).filter((one) => one.lang === lang)
  if (translations.length === 0) return form
  const translated = structuredClone(form)
  for (const { path, text } of translations) {
    const steps = stepsOf(path)
    const parent = valueAt(translated, steps.slice(0, -1))
    if (typeof parent === 'object' && parent !== null) Reflect.set(parent, steps.at(-1) ?? '', text)
  }
  // All texts kept: it counts as being in that language, for hyphenation and screen readers.
  return { ...translated, lang }
}
