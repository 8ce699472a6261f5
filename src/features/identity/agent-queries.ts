/** SQL about agents: their mandates, what they have committed to, and their keys. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../database/pool.ts'
import type { Scope } from '../../kernel/caller.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

const first = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export type AgentRow = {
  id: Uuid
  requester_id: Uuid
  livemode: boolean
  name: string
  contact_person_id: Uuid | null
  created_at: Date
}

/** Sums are minor units of `currency`; null is no limit of that kind. */
export type MandateRow = {
  agent_id: Uuid
  version: number
  currency: Currency
  per_job: bigint | null
  per_day: bigint | null
  in_all: bigint | null
  confirm_above: bigint | null
  set_by: Uuid | null
  set_at: Date
}

/** What the agent has committed its requester to, in minor units. */
export type Committed = { today: bigint; in_all: bigint }

export const insertAgent = (tx: Transaction, agent: AgentRow) =>
  sql`insert into agent (id, requester_id, livemode, name, contact_person_id, created_at)
    values (${agent.id}, ${agent.requester_id}, ${agent.livemode}, ${agent.name},
      ${agent.contact_person_id}, ${agent.created_at})`.execute(tx)

/** The requester's own agent; somebody else's is not there. */
export const findAgent = async (
  tx: Database,
  agent_id: Uuid,
  requester_id: Uuid,
): Promise<AgentRow | undefined> =>
  first(
    await sql<AgentRow>`
      select id, requester_id, livemode, name, contact_person_id, created_at from agent
      where id = ${agent_id} and requester_id = ${requester_id}`.execute(tx),
  )

/**
 * One at a time: mandates are set and counted while holding the agent's row, so that two jobs
 * published at once cannot both fit under a limit that holds one.
 */
export const lockAgent = (tx: Transaction, agent_id: Uuid) =>
  sql`select from agent where id = ${agent_id} for no key update`.execute(tx)

export type ListedAgent = AgentRow & { contact: string | null }

/** Agents newest first, before `before`, each with the name of its human contact. */
export const selectAgents = async (
  tx: Transaction,
  { requester_id, before, limit }: { requester_id: Uuid; before: Uuid | null; limit: number },
): Promise<ListedAgent[]> => {
  const { rows } = await sql<ListedAgent>`
    select a.id, a.requester_id, a.livemode, a.name, a.contact_person_id, a.created_at,
      u."name" as contact
    from agent a left join auth."user" u on u."id" = a.contact_person_id
    where a.requester_id = ${requester_id} and (${before}::uuid is null or a.id < ${before}::uuid)
    order by a.id desc limit ${limit}`.execute(tx)
  return rows
}

/** Hands the agents of somebody who leaves to another human of the same requester. */
export const moveContact = (
  tx: Transaction,
  { requester_id, from, to }: { requester_id: Uuid; from: Uuid; to: Uuid },
) =>
  sql`update agent set contact_person_id = ${to}
    where requester_id = ${requester_id} and contact_person_id = ${from}`.execute(tx)

/** The mandate in force. Every agent has one from its first moment. */
export const findMandate = async (tx: Database, agent_id: Uuid): Promise<MandateRow | undefined> =>
  first(
    await sql<MandateRow>`
      select agent_id, version, currency, per_job, per_day, in_all, confirm_above, set_by, set_at
      from mandate where agent_id = ${agent_id} order by version desc limit 1`.execute(tx),
  )

export const insertMandate = (tx: Transaction, mandate: MandateRow, livemode: boolean) =>
  sql`insert into mandate (agent_id, version, livemode, currency, per_job, per_day, in_all,
      confirm_above, set_by, set_at)
    values (${mandate.agent_id}, ${mandate.version}, ${livemode}, ${mandate.currency},
      ${mandate.per_job}, ${mandate.per_day}, ${mandate.in_all}, ${mandate.confirm_above},
      ${mandate.set_by}, ${mandate.set_at})`.execute(tx)

/** What was committed in all, and of that after `since`. */
export const committedBy = async (
  tx: Database,
  agent_id: Uuid,
  since: Date,
): Promise<Committed> => {
  const { rows } = await sql<Committed>`
    select coalesce(sum(amount), 0)::bigint as in_all,
      coalesce(sum(amount) filter (where created_at > ${since}), 0)::bigint as today
    from agent_commitment where agent_id = ${agent_id}`.execute(tx)
  return rows[0] ?? { today: 0n, in_all: 0n }
}

/** What the agent has committed to this one job so far. */
export const committedTo = async (tx: Database, agent_id: Uuid, job_id: Uuid): Promise<bigint> =>
  first(
    await sql<{ sum: bigint }>`
      select coalesce(sum(amount), 0)::bigint as sum from agent_commitment
      where job_id = ${job_id} and agent_id = ${agent_id}`.execute(tx),
  )?.sum ?? 0n

export const insertCommitment = (
  tx: Transaction,
  row: { agent_id: Uuid; job_id: Uuid; amount: bigint; currency: Currency; created_at: Date },
) =>
  sql`insert into agent_commitment (agent_id, job_id, amount, currency, created_at)
    values (${row.agent_id}, ${row.job_id}, ${row.amount}, ${row.currency},
      ${row.created_at})`.execute(tx)

export type ApiKeyRow = {
  id: Uuid
  agent_id: Uuid
  prefix: string
  scopes: Scope[]
  created_at: Date
  revoked_at: Date | null
}
const keyColumns = sql`k.id, k.agent_id, k.prefix, k.scopes, k.created_at, k.revoked_at`

export const insertApiKey = (
  tx: Transaction,
  key: ApiKeyRow & { sha256: Buffer; created_by: Uuid | null },
) =>
  sql`insert into api_key (id, agent_id, prefix, key_sha256, scopes, created_by, created_at)
    values (${key.id}, ${key.agent_id}, ${key.prefix}, ${key.sha256}, ${key.scopes},
      ${key.created_by}, ${key.created_at})`.execute(tx)

/** Keys newest first, before `before`; the revoked ones too. */
export const selectApiKeys = async (
  tx: Transaction,
  { agent_id, before, limit }: { agent_id: Uuid; before: Uuid | null; limit: number },
): Promise<ApiKeyRow[]> => {
  const { rows } = await sql<ApiKeyRow>`
    select ${keyColumns} from api_key k
    where k.agent_id = ${agent_id} and (${before}::uuid is null or k.id < ${before}::uuid)
    order by k.id desc limit ${limit}`.execute(tx)
  return rows
}

/** Ends a key of the requester's own agents; one that has ended keeps its first end. */
export const endApiKey = async (
  tx: Transaction,
  { key_id, requester_id, now }: { key_id: Uuid; requester_id: Uuid; now: Date },
): Promise<ApiKeyRow | undefined> =>
  first(
    await sql<ApiKeyRow>`
      update api_key k set revoked_at = coalesce(k.revoked_at, ${now})
      from agent a where a.id = k.agent_id and k.id = ${key_id} and a.requester_id = ${requester_id}
      returning ${keyColumns}`.execute(tx),
  )

/** Whether the agent still holds a key with this scope: without one it acts no more. */
export const holdsKeyFor = async (tx: Database, agent_id: Uuid, scope: Scope): Promise<boolean> =>
  (
    await sql`
      select 1 from api_key
      where agent_id = ${agent_id} and revoked_at is null and ${scope} = any(scopes) limit 1`.execute(
      tx,
    )
  ).rows.length > 0

/** Who asks, in the words a worker reads. */
export const selectAsker = async (
  tx: Database,
  { requester_id, agent_id }: { requester_id: Uuid; agent_id: Uuid | null },
): Promise<{ requester: string; agent: string | null; contact: string | null } | undefined> =>
  first(
    await sql<{ requester: string; agent: string | null; contact: string | null }>`
      select r.name as requester, a.name as agent, u."name" as contact
      from requester r
        left join agent a on a.id = ${agent_id} and a.requester_id = r.id
        left join auth."user" u on u."id" = a.contact_person_id
      where r.id = ${requester_id}`.execute(tx),
  )
