/** What is written in a job’s terms that an answer can be held against, each by its JSON pointer. */
import type { Form } from '../../../src/forms/form.ts'
import { isQuestion } from '../../forms/registry.ts'

export type Criterion = { pointer: string; text: string }

const LENGTH = 90
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line
}

/** In the order in which a worker reads them; empty texts are none. */
export const criteriaOf = (form: Form, description: string): Criterion[] =>
  [
    { pointer: '/description', text: description },
    ...(form.criteria ?? []).map(({ text }, at) => ({ pointer: `/form/criteria/${at}`, text })),
    { pointer: '/form/done_when', text: form.done_when ?? '' },
    { pointer: '/form/goal', text: form.goal ?? '' },
    { pointer: '/form/instructions_md', text: form.instructions_md ?? '' },
    ...(form.examples ?? []).map(({ text_md }, at) => ({
      pointer: `/form/examples/${at}`,
      text: text_md,
    })),
    ...form.pages.flatMap(({ items }, page) =>
      items.flatMap((item, at) =>
        isQuestion(item) ? [{ pointer: `/form/pages/${page}/items/${at}`, text: item.label }] : [],
      ),
    ),
  ]
    .filter(({ text }) => text.trim() !== '')
    .map(({ pointer, text }) => ({ pointer, text: short(text) }))
