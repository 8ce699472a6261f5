/**
 * Tasks with their annotations as Label Studio imports them: a JSON array, written a task a line. Everybody's
 * answers are annotations under pseudonyms; the result of all is a prediction with its confidence as score.
 */
import { toPublicId } from '../../../kernel/id.ts'
import {
  answersOf,
  countedOf,
  type Exported,
  type ExportRow,
  type Piece,
  pseudonym,
} from '../export-row.ts'
import { labelStudioResults } from './results.ts'

const taskOf = ({ job_id, form }: Exported, row: ExportRow): object => {
  const id = toPublicId('task', row.result.task_id)
  const annotations = countedOf(row).map((given) => {
    const worker = pseudonym(job_id, given.worker_id)
    return {
      completed_by: { email: `${worker}@example.invalid` },
      created_at: given.submitted_at.toISOString(),
      was_cancelled: false,
      ground_truth: false,
      result: labelStudioResults(form, given.answers, worker),
    }
  })
  const result = labelStudioResults(form, answersOf(form, row), 'result')
  const { confidence } = row.result
  return {
    data: { ...row.result.input, fairhand_task: id },
    annotations,
    predictions: [
      { model_version: 'fairhand', ...(confidence !== null && { score: confidence }), result },
    ],
  }
}

/** A piece of the file: the first opens the array, the last closes it. */
export const labelStudioPiece = (exported: Exported, last: boolean): Piece => {
  const { rows, first } = exported
  const lines = rows.map((row) => JSON.stringify(taskOf(exported, row)))
  const opened = first ? '[\n' : ''
  // Tasks without answers come too: every piece has some, and only the very first has no comma before it.
  const body = lines.map((line, at) => `${first && at === 0 ? '' : ','}${line}\n`).join('')
  const text = `${opened}${body}${last ? ']\n' : ''}`
  return { path: 'label-studio.json', media_type: 'application/json', text }
}
