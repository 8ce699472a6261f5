/** Attempts in their public forms: for the worker, and for the grader. */
import type { z } from 'zod'
import type { Form } from '../../../forms/form.ts'
import { grade } from '../../../forms/grading/answer-key.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../../kernel/limits/verdict-limits.ts'
import { money } from '../../../kernel/money.ts'
import { asWorker, type Context, fail } from '../../handle.ts'
import { rewardOf } from '../present-qualification.ts'
import type { Attempt, GradedAttempt } from '../qualification-schemas.ts'
import { keyOf } from '../queries.ts'
import { type AttemptRow, findAttempt, lockAttempt } from './queries.ts'
import { againAt } from './rules.ts'

const isDecided = ({ status }: AttemptRow) => status === 'passed' || status === 'failed'

/** Only what a key has graded is shown question by question, and never the right answers. */
const itemsOf = async ({ tx }: Context, row: AttemptRow) => {
  if (!isDecided(row) || row.grading !== 'key' || row.answers === null) return []
  const key = await keyOf(tx, row.qualification_id)
  return key === null ? [] : grade(row.form as Form, key, row.answers).items
}

/** Once, while the answer can still change something: as long as work can be appealed. */
export const canContest = (row: AttemptRow, now: Date): boolean =>
  row.status === 'failed' &&
  row.contest === null &&
  row.decided_at !== null &&
  now.getTime() - row.decided_at.getTime() < VERDICT_LIMITS.appeal_window * 1000

export const presentAttempt = async (
  context: Context,
  row: AttemptRow,
): Promise<z.output<typeof Attempt>> => ({
  object: 'attempt',
  id: row.id,
  livemode: row.livemode,
  qualification_id: row.qualification_id,
  status: row.status,
  name: row.name,
  description: row.description,
  grading: row.grading,
  threshold: row.threshold,
  estimated_seconds: row.estimated_seconds,
  reward: rewardOf(row),
  requester: row.requester,
  form: row.form,
  answers: row.answers,
  started_at: row.started_at,
  expires_at: row.expires_at,
  handed_in_at: row.handed_in_at,
  paid: row.paid_minor === 0n ? null : money(row.paid_minor, row.currency),
  topped_up: row.topped_minor === null ? null : money(row.topped_minor, row.currency),
  score: row.score,
  grade_until: row.grade_until,
  items: await itemsOf(context, row),
  note: row.note,
  contest: row.contest,
  can_contest: canContest(row, context.now),
  again_at: againAt(row, context.now),
})

export const presentGraded = (row: AttemptRow): z.output<typeof GradedAttempt> => ({
  object: 'graded_attempt',
  id: row.id,
  livemode: row.livemode,
  qualification_id: row.qualification_id,
  worker_id: row.worker_id,
  status: row.status,
  answers: row.answers,
  score: row.score,
  contest: row.contest,
  note: row.note,
  grade_until: row.grade_until,
  handed_in_at: row.handed_in_at,
})

/** The worker’s own attempt, locked; somebody else’s is not there. */
export const lockOwnAttempt = async (context: Context, id: Uuid): Promise<AttemptRow> => {
  const row = await lockAttempt(context.tx, id)
  return row?.worker_id === asWorker(context).worker_id ? row : fail('not_found')
}

/** The attempt as it is after a change. */
export const attemptNow = async ({ tx }: Context, id: Uuid): Promise<AttemptRow> =>
  (await findAttempt(tx, id)) ?? fail('not_found')
