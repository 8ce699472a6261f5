/** People for tests, made straight in the database: workers, requesters with money, agents. */
import { sql } from 'kysely'
import { transact } from '../../src/database/transact.ts'
import type { Runtime } from '../../src/execute.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { newUuid, type Uuid } from '../../src/kernel/id.ts'
import { availableOf, worldOf } from '../../src/ledger/chart.ts'
import { openAccounts, post } from '../../src/ledger/post.ts'

type Parts = Pick<Runtime, 'database' | 'clock'>
type Worker = Caller & { kind: 'worker' }
type Member = Caller & { kind: 'member' }
type Agent = Caller & { kind: 'agent' }
type Operator = Caller & { kind: 'operator' }

export const peopleOn = (runtime: Runtime) => ({
  person: () => person(runtime),
  /** A worker; with `person_id`, that person's. */
  worker: (person_id?: Uuid) => worker(runtime, person_id),
  /** A member of the instance's staff. */
  operator: () => operator(runtime),
  /** A requester with `funds` minor units of EUR, its owner as caller. */
  requester: (funds = 100_000n) => requester(runtime, funds),
  /** An agent of a requester; limits in minor units, null for none. */
  agent: (of: { requester_id: Uuid; person_id: Uuid }, limits: Limits = {}) =>
    agent(runtime, of, limits),
})

const person = async ({ database, clock }: Parts): Promise<Uuid> => {
  const id = newUuid()
  await sql`insert into person (id, created_at) values (${id}, ${clock.now()})`.execute(database)
  return id
}

const worker = async (parts: Parts, person_id?: Uuid): Promise<Worker> => {
  const worker_id = newUuid()
  const owner = person_id ?? (await person(parts))
  const now = parts.clock.now()
  await sql`
    insert into worker (id, person_id, of_age_attested_at, created_at)
    values (${worker_id}, ${owner}, ${now}, ${now})`.execute(parts.database)
  return { kind: 'worker', worker_id, person_id: owner }
}

const operator = async (parts: Parts): Promise<Operator> => {
  const person_id = await person(parts)
  const confirmed_at = parts.clock.now()
  await sql`
    insert into operator (person_id, role, created_at)
    values (${person_id}, 'admin', ${confirmed_at})`.execute(parts.database)
  return { kind: 'operator', person_id, confirmed_at }
}

const requester = async (parts: Parts, funds: bigint): Promise<Member> => {
  const requester_id = newUuid()
  const person_id = await person(parts)
  const now = parts.clock.now()
  await transact(parts.database, 'write', async (tx) => {
    await sql`
      insert into requester (id, name, currency, livemode, created_at)
      values (${requester_id}, 'Acme', 'EUR', false, ${now})`.execute(tx)
    await sql`
      insert into requester_member (requester_id, person_id, role, created_at)
      values (${requester_id}, ${person_id}, 'owner', ${now})`.execute(tx)
    const credit = availableOf(requester_id, 'EUR')
    const debit = worldOf('test', 'EUR')
    await openAccounts(tx, [credit, debit])
    const [id, about] = [newUuid(), newUuid()]
    await post(tx, {
      journal_id: id,
      at: now,
      actor: 'test',
      transfers: [{ id, debit, credit, amount: funds, reason: 'deposit', about }],
    })
  })
  return { kind: 'member', requester_id, person_id, role: 'owner', confirmed_at: now }
}

type Limits = { per_job?: bigint; per_day?: bigint; confirm_above?: bigint }

const agent = async (
  { database, clock }: Parts,
  { requester_id, person_id }: { requester_id: Uuid; person_id: Uuid },
  { per_job = null, per_day = null, confirm_above = null }: { [K in keyof Limits]?: bigint | null },
): Promise<Agent> => {
  const agent_id = newUuid()
  const now = clock.now()
  await sql`
    insert into agent (id, requester_id, livemode, name, contact_person_id, created_at)
    values (${agent_id}, ${requester_id}, false, 'Scout', ${person_id}, ${now})`.execute(database)
  await sql`
    insert into mandate (agent_id, version, livemode, currency, per_job, per_day, confirm_above,
      set_by, set_at)
    values (${agent_id}, 1, false, 'EUR', ${per_job}, ${per_day}, ${confirm_above}, ${person_id},
      ${now})`.execute(database)
  const scopes = ['read', 'jobs', 'reviews'] as const
  return { kind: 'agent', requester_id, agent_id, key_id: newUuid(), scopes }
}
