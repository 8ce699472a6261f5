/** All SQL of the results slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { WITHIN_REACH } from '../assignments/contract.ts'

export type GivenRow = {
  assignment_id: Uuid
  revision: number
  task_id: Uuid
  worker_id: Uuid
  simulated: boolean
  status: (typeof WITHIN_REACH)[number]
  answers: Record<string, unknown>
  under_gate: boolean
  submitted_at: Date
}

/** The last revision of everything handed in for these tasks, oldest first. */
export const selectGiven = async (tx: Transaction, task_ids: Uuid[]) =>
  (
    await sql<GivenRow>`
      select a.id as assignment_id, a.revision, a.task_id, a.worker_id, w.simulated, a.status, s.answers,
        a.set_aside is not distinct from 'flagged' as under_gate, a.submitted_at
      from assignment a
        join worker w on w.id = a.worker_id
        join submission s on s.assignment_id = a.id and s.revision = a.revision
      where a.task_id = any(${task_ids}::uuid[])
        and a.status = any(${WITHIN_REACH}) and not a.is_gold
        and a.set_aside is distinct from 'replaced'
      order by a.first_submitted_at, a.id`.execute(tx)
  ).rows
