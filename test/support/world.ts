/** A small world for tests: a database of its own, a clock that moves, people, and `call`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { transact } from '../../src/database/transact.ts'
import { execute, type Runtime } from '../../src/execute.ts'
import { diskFileStore } from '../../src/file-store.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { movableClock } from '../../src/kernel/clock.ts'
import { newUuid, type Uuid } from '../../src/kernel/id.ts'
import type { WireInput, WireOutput } from '../../src/kernel/operation.ts'
import { newSigningKey, publicKeyOf } from '../../src/kernel/receipt.ts'
import { audit } from '../../src/ledger/audit.ts'
import { availableOf, worldOf } from '../../src/ledger/chart.ts'
import { openAccounts, post } from '../../src/ledger/post.ts'
import { LOOPS } from '../../src/loops/due.ts'
import { runOnce } from '../../src/loops/loop.ts'
import { type Operations, operations } from '../../src/operations.ts'
import { freshDatabase } from './database.ts'

export type World = Awaited<ReturnType<typeof createWorld>>
type Options = { key?: string; dry_run?: boolean }

const runtimeOn = (database: Runtime['database'], folder: string) => {
  const clock = movableClock()
  const signing_key = newSigningKey()
  const runtime: Runtime = {
    database,
    clock,
    files: diskFileStore(folder),
    instance: {
      id: newUuid(),
      name: 'Test',
      livemode: false,
      public_url: 'http://localhost:8484',
      version: '0.0.0',
      signing_key,
      receipt_key: publicKeyOf(signing_key),
    },
  }
  return { runtime, clock }
}

/** A sandbox instance without doors. Call in `beforeAll`, and `close()` in `afterAll`. */
export const createWorld = async () => {
  const fresh = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-files-'))
  const { runtime, clock } = runtimeOn(fresh.database, folder)
  const { owner } = fresh
  const { id, name, livemode, receipt_key } = runtime.instance
  await sql`
    insert into instance (id, name, livemode, receipt_key, created_at)
    values (${id}, ${name}, ${livemode}, ${receipt_key}, ${clock.now()})`.execute(fresh.database)

  const call = async <K extends keyof Operations>(
    name: K,
    caller: Caller,
    input: WireInput<Operations[K]>,
    { key, dry_run }: Options = {},
  ): Promise<WireOutput<Operations[K]>> => {
    const spec = operations[name] as never
    const request_id = newUuid()
    const outcome = await execute(runtime, spec, {
      caller,
      input,
      request_id,
      idempotency_key: key,
      dry_run,
    })
    return outcome.output as WireOutput<Operations[K]>
  }

  /** Runs every loop until nothing is due. */
  const settle = async (): Promise<void> => {
    const failures: object[] = []
    for (let round = 0; round < 50; round++) {
      let done = 0
      for (const loop of LOOPS)
        done += await runOnce(runtime, loop, { error: (details) => failures.push(details) })
      if (failures.length > 0) throw new Error('a loop failed', { cause: failures[0] })
      if (done === 0) return
    }
  }

  const people = peopleOf(runtime)
  return {
    ...fresh,
    runtime,
    clock,
    call,
    settle,
    ...people,
    audit: () => audit(runtime.database),
    /** A value from the database, seen as the owner of the tables. */
    look: async <T>(query: string): Promise<T[]> => (await sql.raw<T>(query).execute(owner)).rows,
    close: async () => {
      await fresh.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const peopleOf = ({ database, clock }: Runtime) => {
  const person = async (): Promise<Uuid> => {
    const id = newUuid()
    await sql`insert into person (id, created_at) values (${id}, ${clock.now()})`.execute(database)
    return id
  }
  const worker = async (person_id?: Uuid): Promise<Caller & { kind: 'worker' }> => {
    const worker_id = newUuid()
    const owner = person_id ?? (await person())
    await sql`
      insert into worker (id, person_id, of_age_attested_at, created_at)
      values (${worker_id}, ${owner}, ${clock.now()}, ${clock.now()})`.execute(database)
    return { kind: 'worker', worker_id, person_id: owner }
  }
  /** A requester with `funds` minor units of EUR, its owner as caller. */
  const requester = async (funds = 100_000n): Promise<Caller & { kind: 'member' }> => {
    const requester_id = newUuid()
    const person_id = await person()
    const now = clock.now()
    await transact(database, 'write', async (tx) => {
      await sql`
        insert into requester (id, name, currency, livemode, created_at)
        values (${requester_id}, 'Acme', 'EUR', false, ${now})`.execute(tx)
      await sql`
        insert into requester_member (requester_id, person_id, role, created_at)
        values (${requester_id}, ${person_id}, 'owner', ${now})`.execute(tx)
      const credit = availableOf(requester_id, 'EUR')
      const debit = worldOf('test', 'EUR')
      await openAccounts(tx, [credit, debit])
      const id = newUuid()
      await post(tx, {
        journal_id: id,
        at: now,
        actor: 'test',
        transfers: [{ id, debit, credit, amount: funds, reason: 'deposit', about: newUuid() }],
      })
    })
    return { kind: 'member', requester_id, person_id, role: 'owner', confirmed_at: now }
  }
  /** An agent of a requester; limits in minor units, null for none. */
  const agent = async (
    { requester_id, person_id }: { requester_id: Uuid; person_id: Uuid },
    limits: { per_job?: bigint; per_day?: bigint; confirm_above?: bigint } = {},
  ): Promise<Caller & { kind: 'agent' }> => {
    const agent_id = newUuid()
    const now = clock.now()
    await sql`
      insert into agent (id, requester_id, livemode, name, contact_person_id, created_at)
      values (${agent_id}, ${requester_id}, false, 'Scout', ${person_id}, ${now})`.execute(database)
    await sql`
      insert into mandate (agent_id, version, livemode, currency, per_job, per_day, confirm_above,
        set_by, set_at)
      values (${agent_id}, 1, false, 'EUR', ${limits.per_job ?? null}, ${limits.per_day ?? null},
        ${limits.confirm_above ?? null}, ${person_id}, ${now})`.execute(database)
    const scopes = ['read', 'jobs', 'reviews'] as const
    return { kind: 'agent', requester_id, agent_id, key_id: newUuid(), scopes }
  }
  return { person, worker, requester, agent }
}
