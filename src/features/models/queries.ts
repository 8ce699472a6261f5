/** SQL of models and of what they cost. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

export type ModelRow = {
  id: Uuid
  requester_id: Uuid
  name: string
  url: string
  model: string
  system_prompt: string | null
  key_sealed: Buffer | null
  max_output_tokens: number
  requests_per_assignment: number
  currency: Currency | null
  input_minor: bigint | null
  output_minor: bigint | null
  per_assignment_minor: bigint | null
  per_job_minor: bigint | null
  created_at: Date
}

export type SpentRow = ModelRow & { cost_micro: bigint; requests: number }

/** A requester’s models, the oldest first, with what they cost in all jobs. */
export const selectModels = async (tx: Transaction, requester_id: Uuid): Promise<SpentRow[]> =>
  (
    await sql<SpentRow>`
      select m.*, coalesce(sum(s.cost_micro), 0)::bigint as cost_micro,
        coalesce(sum(s.requests), 0)::int as requests
      from model m left join model_spend s on s.model_id = m.id
      where m.requester_id = ${requester_id} and m.removed_at is null
      group by m.id order by m.id`.execute(tx)
  ).rows

/** How many there are; another that is made at the same time waits. */
export const countModels = async (tx: Transaction, requester_id: Uuid): Promise<number> => {
  await sql`select 1 from requester where id = ${requester_id} for no key update`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from model
    where requester_id = ${requester_id} and removed_at is null`.execute(tx)
  return rows[0]?.count ?? 0
}

export const insertModel = (tx: Transaction, m: ModelRow) =>
  sql`
    insert into model (id, requester_id, name, url, model, system_prompt, key_sealed,
      max_output_tokens, requests_per_assignment, currency, input_minor, output_minor,
      per_assignment_minor, per_job_minor, created_at)
    values (${m.id}, ${m.requester_id}, ${m.name}, ${m.url}, ${m.model}, ${m.system_prompt},
      ${m.key_sealed}, ${m.max_output_tokens}, ${m.requests_per_assignment}, ${m.currency},
      ${m.input_minor}, ${m.output_minor}, ${m.per_assignment_minor}, ${m.per_job_minor},
      ${m.created_at})`.execute(tx)

/** Forgets its key; false when it is not there, or somebody else’s. */
export const removeModel = async (
  tx: Transaction,
  { id, requester_id, now }: { id: Uuid; requester_id: Uuid; now: Date },
): Promise<boolean> =>
  (
    await sql`
      update model set removed_at = ${now}, key_sealed = null
      where id = ${id} and requester_id = ${requester_id} and removed_at is null
      returning 1`.execute(tx)
  ).rows.length > 0

/** Those of these that are there and this requester’s. */
export const ownModels = async (
  tx: Transaction,
  requester_id: Uuid,
  ids: readonly Uuid[],
): Promise<ModelRow[]> =>
  (
    await sql<ModelRow>`
      select * from model
      where id = any(${ids}::uuid[]) and requester_id = ${requester_id}
        and removed_at is null`.execute(tx)
  ).rows

/** Those of these that were not removed. */
export const modelsThere = async (tx: Transaction, ids: readonly Uuid[]): Promise<ModelRow[]> =>
  (
    await sql<ModelRow>`
      select * from model where id = any(${ids}::uuid[]) and removed_at is null`.execute(tx)
  ).rows

type Spending = { job_id: Uuid; model_id: Uuid; cost_micro: bigint; most_micro: bigint | null }

/**
 * Counts a request and the most that it can cost; false where that is more than the job may cost. Whoever asks
 * the same model in the same job meanwhile waits.
 */
export const spend = async (tx: Transaction, s: Spending): Promise<boolean> =>
  (
    await sql`
      insert into model_spend (job_id, model_id, requests, cost_micro)
      select ${s.job_id}, ${s.model_id}, 1, ${s.cost_micro}
      where ${s.most_micro}::bigint is null or ${s.cost_micro}::bigint <= ${s.most_micro}::bigint
      on conflict (job_id, model_id) do update
        set requests = model_spend.requests + 1,
          cost_micro = model_spend.cost_micro + excluded.cost_micro
        where ${s.most_micro}::bigint is null
          or model_spend.cost_micro + excluded.cost_micro <= ${s.most_micro}::bigint
      returning 1`.execute(tx)
  ).rows.length > 0

/** Gives back what a request did not cost. */
export const giveBack = (
  tx: Transaction,
  { job_id, model_id, micro }: { job_id: Uuid; model_id: Uuid; micro: bigint },
) =>
  sql`
    update model_spend set cost_micro = greatest(0, cost_micro - ${micro})
    where job_id = ${job_id} and model_id = ${model_id}`.execute(tx)
