/** Checks rows against the form's data and turns them into tasks: all good, or the faults named. */
import type { Form } from '../../forms/form.ts'
import { checkInput, inputFromRow } from '../../forms/input.ts'
import { type Issue, Problem } from '../../kernel/errors.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { addressesIn } from '../copies/addresses.ts'
import { fileNamedBy } from '../files/file-named-by.ts'
import { ownFiles } from '../files/queries.ts'
import type { Context } from '../handle.ts'
import type { JobRow } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import type { NewTask } from './queries.ts'

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
  const form = requireForm(job.form)
  const rows = fromText ? given.map((row) => ({ ...row, input: typed(form, row) })) : given
  const faults: Issue[] = []
  for (const row of rows) {
    faults.push(...rowFaults(form, row))
    if (faults.length >= LIMITS.row_errors) throw refusal(faults)
  }
  const named = rows.map(({ input }) => Object.values(input).flatMap((v) => fileNamedBy(v) ?? []))
  const own = await ownFiles(context.tx, job.requester_id, [...new Set(named.flat())])
  for (const [index, { line }] of rows.entries())
    if (named[index]?.some((id) => !own.has(id)))
      faults.push({ pointer: `line ${line}`, message: 'names a file that is not yours' })
  if (faults.length > 0) throw refusal(faults)
  return rows.map(({ input }, index) => ({
    id: context.newId(),
    ordinal: first + index,
    input,
    file_ids: named[index] ?? [],
    addresses: addressesIn(form, input),
  }))
}

const rowFaults = (form: Form, { line, input }: Row): Issue[] => {
  const issues =
    Buffer.byteLength(JSON.stringify(input)) > LIMITS.task_input_bytes
      ? [{ pointer: '', message: `is larger than ${LIMITS.task_input_bytes} bytes` }]
      : checkInput(form, input)
  return issues.map((issue) => ({ ...issue, pointer: `line ${line}${issue.pointer}` }))
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
