/**
 * Streams rows into a job as one upload: staged in chunks, made visible by one last step, thrown away
 * whole when a row is bad or the sender is gone.
 */
import type { Call } from '../../../execute.ts'
import { type Issue, Problem } from '../../../kernel/errors.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import type { Row } from '../../../rows/rows.ts'
import type { Run } from '../../run.ts'

/** The operations an import is made of. */
export type UploadOperations = {
  start: OperationSpec
  stage: OperationSpec
  finish: OperationSpec
  discard: OperationSpec
}

/** Who imports, under which request and key. */
export type ImportCall = Pick<Call, 'caller' | 'request_id' | 'idempotency_key'>

export type ImportResult = {
  output: {
    object: 'import'
    upload_id: string
    job_id: string
    added: number
    tasks: number
  } & State
  replayed: boolean
}

/** What is imported. From text: every value is a word, and the form says which are numbers or lists. */
export type Rows = { rows: AsyncIterable<Row>; fromText: () => boolean }

/** What every reply says, so that a program never has to guess. */
type State = {
  status: string
  terminal: boolean
  next_action: string
  poll_after_seconds: number | null
}
type Upload = State & { id: string; job_id: string; rows: number; tasks: number }

/**
 * Imports all rows into the job, or none. Throws Problem('invalid_rows') that names up to 100 bad
 * lines, and whatever the operations refuse.
 */
export const importTasks = async (
  run: Run,
  operations: UploadOperations,
  call: ImportCall,
  jobId: string,
  { rows, fromText }: Rows,
): Promise<ImportResult> => {
  const { caller, request_id } = call
  const step = async (spec: OperationSpec, input: unknown, more: Partial<Call> = {}) => {
    const { output, replayed } = await run(spec, { caller, request_id, input, ...more })
    return { upload: output as unknown as Upload, replayed }
  }
  const begun = await begin(step, operations, call.idempotency_key, jobId)
  if ('done' in begun) return resultOf(begun.done, true)
  const { upload, finishKey } = begun
  try {
    const upload_id = upload.id
    const stage = (chunk: Chunk) =>
      step(operations.stage, { upload_id, from_text: fromText(), ...chunk })
    await stageAll(stage, rows)
    const key = { idempotency_key: finishKey }
    const finished = await step(operations.finish, { upload_id }, key)
    return resultOf(finished.upload, false)
  } catch (error) {
    // What cannot be thrown away now is invisible and goes after a day.
    await step(operations.discard, { upload_id: upload.id }).catch(() => undefined)
    throw error
  }
}

const resultOf = (upload: Upload, replayed: boolean): ImportResult => ({
  output: {
    object: 'import',
    upload_id: upload.id,
    job_id: upload.job_id,
    added: upload.rows,
    tasks: upload.tasks,
    status: upload.status,
    terminal: upload.terminal,
    next_action: upload.next_action,
    poll_after_seconds: upload.poll_after_seconds,
  },
  replayed,
})

type Step = (
  spec: OperationSpec,
  input: unknown,
  more?: Partial<Call>,
) => Promise<{ upload: Upload; replayed: boolean }>

/** Attempts under one key; each earlier one was torn. */
const ATTEMPTS = 20

/**
 * Starts an upload. Under a key the import may have been tried before: when it was finished, its answer
 * is given again; when it was torn, what it staged is thrown away and a new attempt begins.
 */
const begin = async (
  step: Step,
  { start, finish, discard }: UploadOperations,
  key: string | undefined,
  jobId: string,
): Promise<{ upload: Upload; finishKey: string | undefined } | { done: Upload }> => {
  const input = { job_id: jobId }
  if (key === undefined) return { upload: (await step(start, input)).upload, finishKey: undefined }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [startKey, finishKey] = [`import:${attempt}:${key}`, `finish:${attempt}:${key}`]
    const { upload, replayed } = await step(start, input, { idempotency_key: startKey })
    if (!replayed) return { upload, finishKey }
    const again = { dry_run: true, idempotency_key: finishKey }
    const before = await step(finish, { upload_id: upload.id }, again).catch(() => undefined)
    if (before?.replayed) return { done: before.upload }
    await step(discard, { upload_id: upload.id }).catch(() => undefined)
  }
  throw new Problem('conflict', { detail: 'This key was used for too many torn imports.' })
}

type Chunk = { chunk: number; rows: { line: number; input: Record<string, unknown> }[] }

/** Sends the rows in chunks and collects what is wrong with them, up to the limit. */
const stageAll = async (
  stage: (chunk: Chunk) => Promise<unknown>,
  rows: AsyncIterable<Row>,
): Promise<void> => {
  const errors: Issue[] = []
  let chunk: Chunk = { chunk: 0, rows: [] }
  let count = 0
  let bytes = 0
  const send = async () => {
    const issues = chunk.rows.length > 0 ? await stage(chunk).then(noIssues, issuesOf) : []
    errors.push(...issues)
    // A refused chunk was not stored; the next one takes its number.
    chunk = { chunk: issues.length > 0 ? chunk.chunk : chunk.chunk + 1, rows: [] }
    bytes = 0
  }
  for await (const row of rows) {
    count += 1
    if (count > LIMITS.upload_tasks) errors.push(tooMany(row.line))
    else if ('fault' in row) errors.push(issue(row.line, row.fault, row.hint))
    else {
      chunk.rows.push(row)
      bytes += JSON.stringify(row.input).length
    }
    if (chunk.rows.length === LIMITS.chunk_rows || bytes > LIMITS.chunk_bytes) await send()
    if (count > LIMITS.upload_tasks || errors.length >= LIMITS.row_errors) break
  }
  await send()
  if (errors.length > 0) throw invalidRows(errors)
  if (count === 0) throw invalidRows([issue(1, 'There are no rows', 'Send at least one row.')])
}

const noIssues = (): Issue[] => []

/** What staging found wrong with single rows; every other refusal ends the import. */
const issuesOf = (error: unknown): Issue[] => {
  if (error instanceof Problem && error.code === 'invalid_rows' && error.details.errors)
    return error.details.errors
  throw error
}

const issue = (line: number, message: string, hint: string): Issue => ({
  pointer: `line ${line}`,
  message,
  hint,
})

const tooMany = (line: number): Issue =>
  issue(
    line,
    `More than ${LIMITS.upload_tasks.toLocaleString('en')} rows`,
    'Split the file; several imports may go into one job.',
  )

const invalidRows = (errors: Issue[]): Problem => {
  const shown = errors.slice(0, LIMITS.row_errors).sort((one, other) => lineOf(one) - lineOf(other))
  const lines = shown.slice(0, 5).map(({ pointer, message }) => `${pointer}: ${message}`)
  const more = shown.length > lines.length ? ', …' : ''
  return new Problem('invalid_rows', { detail: `${lines.join('; ')}${more}.`, errors: shown })
}

const lineOf = ({ pointer }: Issue): number => Number(/\d+/.exec(pointer)?.[0] ?? 0)
