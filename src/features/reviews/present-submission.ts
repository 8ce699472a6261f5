import { LIMITS } from '../../kernel/limits.ts'
import { money } from '../../kernel/money.ts'
import type { SubmissionRow } from './queries.ts'

/** A submission as its requester sees it: never the worker’s time or place (charter R13). */
export const presentSubmission = (row: SubmissionRow) => ({
  object: 'submission' as const,
  assignment_id: row.id,
  livemode: row.livemode,
  job_id: row.job_id,
  task_id: row.task_id,
  worker_id: row.worker_id,
  simulated: row.simulated,
  of_gold: row.is_gold,
  status: row.status,
  revision: row.revision,
  answers: row.answers,
  change_request: row.change_request,
  change_rounds_left: LIMITS.change_rounds - row.change_rounds,
  reward: money(row.paid_minor ?? row.reward_minor, row.currency),
  submitted_at: row.submitted_at,
  auto_approve_at: row.auto_approve_at,
  decided_at: row.decided_at,
})
