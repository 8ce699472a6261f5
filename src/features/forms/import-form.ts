import { parseForm } from '../../forms/form.ts'
import { Problem } from '../../kernel/errors.ts'
import { importForm as readLayout } from '../../layouts/import-form.ts'
import { UnreadableLayout } from '../../layouts/imported.ts'
import { handle } from '../handle.ts'
import { importForm } from './contract.ts'

/** A form that its author can go on with, also when something is still missing in it. */
export const importFormHandler = handle(importForm, async (_context, { source, layout: asked }) => {
  const { layout, form, lost } = read(source, asked)
  const parsed = parseForm(form)
  return { layout, form, valid: parsed.ok, errors: parsed.ok ? [] : parsed.issues, lost }
})

const read = (source: string, layout: Parameters<typeof readLayout>[1]) => {
  try {
    return readLayout(source, layout)
  } catch (error) {
    if (!(error instanceof UnreadableLayout)) throw error
    const issue = { pointer: '/source', message: error.message, hint: error.hint }
    throw new Problem('unreadable_layout', { detail: error.message, errors: [issue] })
  }
}
