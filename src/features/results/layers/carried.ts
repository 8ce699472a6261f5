/** Which answers results are made of, where other people looked at them. */
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { JobRow } from '../../jobs/queries.ts'
import type { CountedRow } from '../inference/queries.ts'
import { type GivenRow, selectGiven } from '../queries.ts'
import { type Correction, type Outcome, outcomesOf } from './outcome-queries.ts'

/** An answer, and what became of it where somebody was asked to look. */
export type Given = GivenRow & { outcome?: Outcome }

/** The answers to these tasks; a job without layers reads nothing more. */
export const givenOf = async (
  tx: Transaction,
  job: Pick<JobRow, 'id' | 'review' | 'layer_jobs'>,
  task_ids: Uuid[],
): Promise<Given[]> => {
  const given = await selectGiven(tx, task_ids)
  if (job.review === null || job.layer_jobs === null) return given
  const outcomes = await outcomesOf(tx, job.id, task_ids)
  return given.map((row): Given => {
    const outcome = outcomes.get(row.assignment_id)
    return outcome === undefined ? row : { ...row, outcome }
  })
}

/** What stands: the author’s answer, or the one in its place. */
export const carriedBy = ({ answers, outcome }: Given): Record<string, unknown> =>
  outcome?.answers ?? answers

/** As the engine takes them: what stands in the place of an answer is the answer of whoever gave that. */
export const corrected = (
  rows: readonly CountedRow[],
  corrections: ReadonlyMap<Uuid, Correction>,
): CountedRow[] =>
  rows.map((row) => {
    const found = row.is_check ? undefined : corrections.get(row.assignment_id)
    if (found === undefined) return row
    const { answers, worker_id, stands } = found
    return { ...row, answers, worker_id, corrected: stands }
  })

/** Whether somebody else’s answer stands. */
export const isOther = (stands: Outcome['stands'] | undefined): stands is Correction['stands'] =>
  stands === 'reviewer' || stands === 'adjudicator'

/** What is told of it: never by whom. */
export const presentOutcome = ({ stands, answers }: Outcome) => ({
  stands,
  ...(answers !== null && { answers }),
})
