/** Where in a job’s terms a criterion is written, and what stands there: pure. */
import type { Form } from '../../forms/form.ts'

/** What the worker was told before and while working. */
export type WrittenTerms = {
  description: string
  ai_use: string
  estimated_seconds: number
  form: Form
}

/** The text at a JSON pointer into the terms; undefined where no criterion is written. */
export const criterionAt = (terms: WrittenTerms, pointer: string): string | undefined => {
  const { form } = terms
  const [root, part, ...rest] = pointer.slice(1).split('/')
  if (root !== 'form') return part === undefined ? plainTerm(terms, root) : undefined
  const [first = '', , third = ''] = rest
  switch (part) {
    case 'instructions_md':
      return rest.length === 0 ? form.instructions_md : undefined
    case 'goal':
    case 'done_when':
      return rest.length === 0 ? form[part] : undefined
    case 'criteria':
      return rest.length === 1 ? form.criteria?.[indexOf(first)]?.text : undefined
    case 'examples':
      return rest.length === 1 ? form.examples?.[indexOf(first)]?.text_md : undefined
    case 'pages':
      return rest.length === 3 && rest[1] === 'items' ? itemText(form, first, third) : undefined
    default:
      return undefined
  }
}

const plainTerm = (terms: WrittenTerms, name: string | undefined): string | undefined => {
  switch (name) {
    case 'description':
      return terms.description === '' ? undefined : terms.description
    case 'ai_use':
      return terms.ai_use
    case 'estimated_seconds':
      return String(terms.estimated_seconds)
    default:
      return undefined
  }
}

/** An array index as JSON pointers write it; −1 for anything else, which no array has. */
const indexOf = (text: string): number => (/^(0|[1-9]\d{0,3})$/.test(text) ? Number(text) : -1)

const itemText = (form: Form, page: string, index: string): string | undefined => {
  const item = form.pages[indexOf(page)]?.items[indexOf(index)]
  if (item === undefined) return undefined
  const help = 'help' in item ? item.help : undefined
  return [item.label, help].filter((text) => text !== undefined).join('\n') || undefined
}
