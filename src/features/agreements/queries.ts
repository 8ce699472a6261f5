/** All SQL of the agreements slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

/** What was agreed when the place was claimed; nothing in it changes afterwards. */
export type AgreedRow = {
  id: Uuid
  worker_id: Uuid
  requester_id: Uuid
  requester: string
  agent_id: Uuid | null
  job_id: Uuid
  task_id: Uuid
  title: string
  kind: string
  purpose: string
  data_use: Record<string, unknown>
  ai_use: string
  input_origin: string
  unstated: string[]
  form_sha256: string
  terms_version: number
  reward_minor: bigint
  currency: Currency
  estimated_seconds: number
  lease_seconds: number
  claimed_at: Date
  livemode: boolean
  paid: boolean
}

/**
 * Pay and times are those of the version that was accepted; what is improved later is not part of what
 * was agreed then, and only ever adds to it.
 */
export const findAgreed = async (tx: Transaction, id: Uuid): Promise<AgreedRow | undefined> =>
  (
    await sql<AgreedRow>`
      select a.id, a.worker_id, j.requester_id, r.name as requester, j.agent_id, a.job_id, a.task_id,
        t.title, j.kind, j.purpose, j.data_use, j.ai_use, j.input_origin, j.unstated, t.form_sha256,
        a.terms_version, t.reward_minor, t.currency, t.estimated_seconds, t.lease_seconds,
        a.claimed_at, j.livemode,
        a.status = 'approved' as paid
      from assignment a join job j on j.id = a.job_id join requester r on r.id = j.requester_id
        join job_terms t on t.job_id = a.job_id and t.version = a.terms_version
      where a.id = ${id}`.execute(tx)
  ).rows[0]
