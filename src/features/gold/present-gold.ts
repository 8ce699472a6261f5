/** Gold in its public form, for its requester only. */
import type { OutputOf } from '../../kernel/operation.ts'
import type { retireGold } from './contract.ts'
import type { GoldRow } from './queries.ts'

export const presentGold = (row: GoldRow): OutputOf<typeof retireGold> => ({
  object: 'gold',
  task_id: row.task_id,
  job_id: row.job_id,
  kind: row.kind,
  status: row.status,
  input: row.input,
  expected: row.expected,
  tolerance: row.tolerance,
  reason: row.reason,
  answers: row.answers,
  right: row.right,
  contests: row.contests,
  contests_open: row.contests_open,
  created_at: row.created_at,
  ended_at: row.ended_at,
})
