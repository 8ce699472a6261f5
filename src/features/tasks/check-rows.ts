/** Checks rows against the form's data and turns them into tasks: all good, or every fault named. */

import type { Form } from '../../forms/form.ts'
import { parseForm } from '../../forms/form.ts'
import { checkInput, inputFromRow } from '../../forms/input.ts'
import { type Issue, Problem } from '../../kernel/errors.ts'
import { fromPublicId, ID_PREFIX, type Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { Context } from '../handle.ts'
import type { JobRow } from '../jobs/queries.ts'
import { type NewTask, ownFiles } from './queries.ts'

/** A row as it came, with the line it stood on. */
export type Row = { line: number; input: Record<string, unknown> }

/** The rows as tasks numbered from `first`. Throws Problem('invalid_rows') naming lines. */
export const tasksFromRows = async (
  context: Context,
  job: JobRow,
  given: Row[],
  first: number,
  { fromText = false }: { fromText?: boolean } = {},
): Promise<NewTask[]> => {
  const parsed = parseForm(job.form)
  if (!parsed.ok) throw new Problem('invalid_form', { errors: parsed.issues })
  const rows = fromText ? given.map((row) => ({ ...row, input: typed(parsed.form, row) })) : given
  const faults: Issue[] = []
  for (const { line, input } of rows) {
    const issues =
      Buffer.byteLength(JSON.stringify(input)) > LIMITS.task_input_bytes
        ? [{ pointer: '', message: `is larger than ${LIMITS.task_input_bytes} bytes` }]
        : checkInput(parsed.form, input)
    for (const { pointer, message, hint } of issues)
      faults.push({ pointer: `line ${line}${pointer}`, message, hint })
  }
  const files = await foreignFiles(context, job, rows)
  if (faults.length + files.faults.length > 0) throw refusal([...faults, ...files.faults])
  return rows.map(({ line, input }, index) => ({
    id: context.newId(),
    ordinal: first + index,
    input,
    file_ids: files.byLine.get(line) ?? [],
  }))
}

const typed = (form: Form, { input }: Row): Record<string, unknown> =>
  inputFromRow(
    form,
    Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)])),
  )

const refusal = (faults: Issue[]): Problem =>
  new Problem('invalid_rows', {
    detail: faults
      .slice(0, 5)
      .map(({ pointer, message }) => `${pointer}: ${message}`)
      .join('; '),
    errors: faults.slice(0, LIMITS.row_errors),
  })

const FILE_ID = new RegExp(`^${ID_PREFIX.file}_[0-7][0-9a-hjkmnp-tv-z]{25}$`)

/** The files each row names; those of another requester are faults, as if they did not exist. */
const foreignFiles = async ({ tx }: Context, job: JobRow, rows: Row[]) => {
  const byLine = new Map<number, Uuid[]>()
  for (const { line, input } of rows) {
    const ids = Object.values(input).flatMap((value) =>
      typeof value === 'string' && FILE_ID.test(value) ? [fromPublicId('file', value)] : [],
    )
    if (ids.length > 0) byLine.set(line, ids)
  }
  const wanted = [...new Set([...byLine.values()].flat())]
  const own = wanted.length === 0 ? new Set() : await ownFiles(tx, job.requester_id, wanted)
  const faults = [...byLine].flatMap(([line, ids]) =>
    ids.every((id) => own.has(id))
      ? []
      : [{ pointer: `line ${line}`, message: 'names a file that is not yours' }],
  )
  return { byLine, faults }
}
