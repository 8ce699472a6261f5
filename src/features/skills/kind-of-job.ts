/** The kind of work a job is, as far as skills tell kinds apart: pure. */
import type { Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'

/** By the first question and the language of the form; null for a form that asks nothing. */
export const kindOfJob = (form: Form): string | null => {
  const [first] = answerItemsOf(form)
  const lang = form.lang.slice(0, 3).split('-')[0] ?? ''
  return first === undefined || !/^[a-z]{2,3}$/.test(lang) ? null : `${first.type}/${lang}`
}
