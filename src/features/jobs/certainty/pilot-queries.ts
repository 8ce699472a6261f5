/** SQL of the answers that a forecast learns from. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Answers } from '../../../forms/show-if.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type PilotAnswer = { task_id: Uuid; worker_id: Uuid; answers: Answers }

/** Answers looked at: more would not move a forecast. */
const MOST = 2_000

/** A requester’s newest answers to the very same form, in any of its jobs, that count in results. */
export const selectPilot = async (
  tx: Transaction,
  { requester_id, form_sha256 }: { requester_id: Uuid; form_sha256: string },
): Promise<PilotAnswer[]> =>
  (
    await sql<PilotAnswer>`
      select a.task_id, a.worker_id, s.answers
      from (select id from job
            where requester_id = ${requester_id} and form_sha256 = ${form_sha256}
              and published_at is not null
            order by id desc limit 10) j
        join assignment a on a.job_id = j.id and a.status in ('submitted', 'approved')
          and not a.is_gold and a.set_aside is distinct from 'replaced'
        join submission s on s.assignment_id = a.id and s.revision = a.revision
      order by a.id desc limit ${sql.lit(MOST)}`.execute(tx)
  ).rows

export type PilotPace = { answers: number; seconds: number | null; hours: number }

/** How long answers of a job took, in the middle, and in how many hours they came in. */
export const paceOfJob = async (tx: Transaction, job_id: Uuid): Promise<PilotPace> =>
  (
    await sql<PilotPace>`
      select count(*)::int as answers,
        percentile_cont(0.5) within group (
          order by extract(epoch from first_submitted_at - claimed_at))::float8 as seconds,
        coalesce(extract(epoch from max(first_submitted_at) - min(claimed_at)) / 3600, 0)::float8
          as hours
      from assignment
      where job_id = ${job_id} and first_submitted_at is not null`.execute(tx)
  ).rows[0] ?? { answers: 0, seconds: null, hours: 0 }
