/** What the gallery shows of an item type: a form and one task, as a requester would send them. */
import type { FormInput } from '../../src/forms/form.ts'
import {
  type Bilingual,
  type FormLanguage,
  formIn,
  inOneLanguage,
} from '../../src/forms/languages/bilingual.ts'
import type { Input } from '../../src/forms/reading.ts'

export type Sample = {
  /**
   * Its first page holds an item of the type. Texts are written as `words('English', 'Français')`; or else the form
   * says its `lang` and brings its `translations`.
   */
  form: Bilingual<Omit<FormInput, 'lang'>> | FormInput
  /** What the task brings. Pictures and sounds by an id of `sampleFile`. */
  input?: Record<string, unknown>
  /** Where those files lie, by id: addresses of what was imported from `media/`. */
  files?: Record<string, string>
}

/** A sample in one language, as an agent sends it. */
export type Written = { form: FormInput; input: Input }

/** The sample as it is written for readers of this language. */
export const writtenIn = ({ form, input = {} }: Sample, lang: FormLanguage): Written => ({
  form: 'lang' in form ? form : formIn(form, lang),
  input: inOneLanguage<Input>(input, lang),
})

/** An id for the sample's file number 1, 2, …: of the shape the instance gives out, and nobody's. */
export const sampleFile = (number: number): string => `file_${String(number).padStart(26, '0')}`
