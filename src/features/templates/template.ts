/** What a template is: a job all but written, in French and in English. */
import type { FormInput } from '../../forms/form.ts'
import {
  type Bilingual,
  formIn,
  inOneLanguage,
  type Words,
} from '../../forms/languages/bilingual.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import type { getTemplate, TemplateName } from './contract.ts'

export type Template = {
  name: TemplateName
  /** For somebody who chooses: what comes out, not how. */
  summary: Words
  /** What each data field of the form holds, for somebody who brings a table. */
  columns: Record<string, Words>
  /** A task to look at before there are any; pictures and sounds are left out. */
  sample: Bilingual<Record<string, unknown>>
  form: Bilingual<Omit<FormInput, 'lang'>>
  overlap: number
  /** Working time for one answer, a share of reading the instructions included. [choice] */
  estimated_seconds: number
  purpose: 'operate' | 'evaluate' | 'train' | 'publish'
  ai_use: 'forbidden' | 'allowed' | 'disclose'
  input_origin: 'human' | 'ai' | 'mixed'
}

const LICENCE: Words = { en: 'Stays with the requester', fr: 'Reste chez le commanditaire' }

type Language = keyof Words

/** A template as somebody chooses it, in their language. */
export const presentHead = (template: Template, lang: Language) => {
  const form = formIn(template.form, lang)
  return {
    name: template.name,
    title: form.title,
    summary: template.summary[lang],
    columns: (form.data ?? []).map(({ name, kind, required = true }) => ({
      name,
      kind,
      required,
      label: template.columns[name]?.[lang] ?? name,
    })),
    overlap: template.overlap,
    estimated_seconds: template.estimated_seconds,
  }
}

/** The whole of it: `terms` is what create_job takes, but for the reward. */
export const presentTemplate = (
  template: Template,
  lang: Language,
): OutputOf<typeof getTemplate> => {
  const form = formIn(template.form, lang)
  const { overlap, estimated_seconds, purpose, ai_use, input_origin } = template
  return {
    object: 'template',
    ...presentHead(template, lang),
    sample: inOneLanguage(template.sample, lang),
    terms: {
      title: form.title,
      description: template.summary[lang],
      form,
      overlap,
      estimated_seconds,
      purpose,
      ai_use,
      input_origin,
      data_use: { licence: LICENCE[lang], retention_days: 365, seen_by: 'requester' },
    },
  }
}
