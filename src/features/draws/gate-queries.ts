/** SQL of who may take part in a draw: the gate that claiming asks too. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { type ContentTies, contentTiesOf } from '../content/queries.ts'
import { type StandingRow, standingColumns } from '../standing/gate-queries.ts'
import type { Ties } from '../standing/pass-gate.ts'
import { isCovered, tiesOf } from '../work/queries.ts'

type Gate = Ties &
  ContentTies &
  StandingRow & {
    id: Uuid
    status: string
    has_audience: boolean
    first_until: Date | null
    covered: boolean
  }

/** A published job, and how this worker stands to it. */
export const lookAtGate = async (
  tx: Transaction,
  worker_id: Uuid,
  job_id: Uuid,
  now: Date,
): Promise<Gate | undefined> => {
  const { own, blocked, apart } = tiesOf(worker_id)
  const { unagreed, time_used, reported } = contentTiesOf(worker_id, now)
  const { rows } = await sql<Gate>`
    select j.id, j.status, j.has_audience, j.first_until, ${own} as own, ${blocked} as blocked,
      ${apart} as apart, ${unagreed} as unagreed, ${time_used} as time_used,
      ${reported} as reported, ${isCovered(worker_id, now)} as covered, ${standingColumns(worker_id)}
    from job j where j.id = ${job_id} and j.published_at is not null`.execute(tx)
  return rows[0]
}
