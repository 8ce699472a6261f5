/** What every format is made of: a task with its result and its answers, without who people are. */
import { createHash } from 'node:crypto'
import { csvColumns, toCsvRow } from '../../forms/export.ts'
import type { Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import type { Answers } from '../../forms/show-if.ts'
import { csvLine } from '../../forms/text/csv-line.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import type { GivenRow } from '../results/queries.ts'
import type { taskResult } from '../results/result-head.ts'

export type ExportRow = {
  /** The task’s place in its job, from 1. */
  ordinal: bigint | number
  result: ReturnType<typeof taskResult>
  given: GivenRow[]
}
export type Exported = { job_id: Uuid; form: Form; rows: ExportRow[]; first: boolean }
export type Piece = { path: string; media_type: string; text: string }

/** The same person is the same in all of a job’s files, and cannot be found again in another job’s. */
export const pseudonym = (job_id: Uuid, worker_id: Uuid): string =>
  `w${createHash('sha256').update(`${job_id} ${worker_id}`).digest('hex').slice(0, 12)}`

/** Answers that count: handed in, not being changed or contested. Others are nobody’s to take away. */
export const countedOf = ({ given }: ExportRow): GivenRow[] =>
  given.filter(({ status }) => status === 'submitted' || status === 'approved')

/** The result of each item by its id, as one person would have answered. */
export const answersOf = (form: Form, { result }: ExportRow): Answers =>
  Object.fromEntries(
    answerItemsOf(form).flatMap(({ id }) => {
      const item = result.items[id]
      return item === undefined || item.answer === null ? [] : [[id, item.answer]]
    }),
  )

const cell = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const fieldsOf = (form: Form): string[] => (form.data ?? []).map(({ name }) => name)
const lines = (rows: string[][]): string => rows.map((row) => `${csvLine(row)}\r\n`).join('')
const jsonLines = (rows: unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** One line a task: what it showed, the answers, how sure each is, how many people answered. */
export const resultsCsv = ({ form, rows, first }: Exported): string => {
  const ids = answerItemsOf(form).map(({ id }) => id)
  const head = [
    'task_id',
    ...fieldsOf(form).map((name) => `input.${name}`),
    ...csvColumns(form),
    ...ids.map((id) => `${id}.confidence`),
    'answered',
  ]
  const body = rows.map((row) => [
    toPublicId('task', row.result.task_id),
    ...fieldsOf(form).map((name) => cell(row.result.input[name])),
    ...toCsvRow(form, answersOf(form, row)),
    ...ids.map((id) => cell(row.result.items[id]?.confidence)),
    String(row.result.answered),
  ])
  return lines(first ? [head, ...body] : body)
}

/** One object a task, with everything that is known of each item. */
export const resultsJsonl = ({ rows }: Exported): string =>
  jsonLines(
    rows.map(({ result }) => ({
      task_id: toPublicId('task', result.task_id),
      input: result.input,
      answer: result.answer,
      confidence: result.confidence,
      items: result.items,
      answered: result.answered,
    })),
  )

/** One line an answer. `fairhand aggregate` reads it: task and worker are its columns. */
export const answersCsv = ({ job_id, form, rows, first }: Exported): string => {
  const head = ['task', 'worker', 'submitted_at', 'simulated', ...csvColumns(form)]
  const body = rows.flatMap((row) =>
    countedOf(row).map((given) => [
      toPublicId('task', given.task_id),
      pseudonym(job_id, given.worker_id),
      given.submitted_at.toISOString(),
      String(given.simulated),
      ...toCsvRow(form, given.answers),
    ]),
  )
  return lines(first ? [head, ...body] : body)
}

/** One object an answer. */
export const answersJsonl = ({ job_id, rows }: Exported): string =>
  jsonLines(
    rows.flatMap((row) =>
      countedOf(row).map((given) => ({
        task: toPublicId('task', given.task_id),
        worker: pseudonym(job_id, given.worker_id),
        submitted_at: given.submitted_at.toISOString(),
        simulated: given.simulated,
        answers: given.answers,
      })),
    ),
  )
