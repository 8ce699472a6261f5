/** A small world for tests: a database of its own, a clock that moves, people, and `call`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { execute, type Runtime } from '../../src/execute.ts'
import { createImageEncoder } from '../../src/images/image-encoder.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { movableClock } from '../../src/kernel/clock.ts'
import { newUuid } from '../../src/kernel/id.ts'
import type { WireInput, WireOutput } from '../../src/kernel/operation.ts'
import { newSigningKey, publicKeyOf } from '../../src/kernel/receipt.ts'
import { audit } from '../../src/ledger/audit.ts'
import { LOOPS } from '../../src/loops/due.ts'
import { runOnce } from '../../src/loops/loop.ts'
import { type Operations, operations } from '../../src/operations.ts'
import { diskFileStore } from '../../src/store/disk-store.ts'
import { databaseWithRoles, freshDatabase } from './database.ts'
import { peopleOn } from './people.ts'

export type World = Awaited<ReturnType<typeof createWorld>>
type Options = { key?: string; dry_run?: boolean }

const runtimeOn = (database: Runtime['database'], folder: string) => {
  const clock = movableClock()
  const signing_key = newSigningKey()
  const images = createImageEncoder()
  const runtime: Runtime = {
    database,
    clock,
    // Tests call nobody.
    lookUp: async () => [],
    files: diskFileStore(folder),
    images,
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
  return { runtime, clock, images }
}

const callOn =
  (runtime: Runtime) =>
  async <K extends keyof Operations>(
    name: K,
    caller: Caller,
    input: WireInput<Operations[K]>,
    { key, dry_run }: Options = {},
  ): Promise<WireOutput<Operations[K]>> => {
    const spec = operations[name] as never
    const call = { caller, input, request_id: newUuid(), idempotency_key: key, dry_run }
    return (await execute(runtime, spec, call)).output as WireOutput<Operations[K]>
  }

/** Runs every loop until nothing is due. */
const settleOn = (runtime: Runtime) => async (): Promise<void> => {
  const failures: object[] = []
  const log = { error: (details: object) => failures.push(details) }
  for (let round = 0; round < 50; round++) {
    let taken = 0
    for (const loop of LOOPS) taken += await runOnce(runtime, loop, log)
    if (failures.length > 0) throw new Error('a loop failed', { cause: failures[0] })
    if (taken === 0) return
  }
}

/**
 * A sandbox instance without doors, with as many roles as the run has unless said otherwise. Call in
 * `beforeAll`, and `close()` in `afterAll`.
 */
export const createWorld = async (roles?: 1 | 2) => {
  const fresh = await (roles === undefined ? freshDatabase() : databaseWithRoles(roles))
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-files-'))
  const { runtime, clock, images } = runtimeOn(fresh.database, folder)
  const { id, name, livemode, receipt_key } = runtime.instance
  await sql`
    insert into instance (id, name, livemode, receipt_key, created_at)
    values (${id}, ${name}, ${livemode}, ${receipt_key}, ${clock.now()})`.execute(fresh.database)
  return {
    ...fresh,
    ...peopleOn(runtime),
    runtime,
    clock,
    /** Where the bytes of files lie. */
    folder,
    call: callOn(runtime),
    settle: settleOn(runtime),
    audit: () => audit(runtime.database),
    /** A value from the database, seen as the owner of the tables. */
    look: async <T>(query: string): Promise<T[]> =>
      (await sql.raw<T>(query).execute(fresh.owner)).rows,
    close: async () => {
      images.close()
      await fresh.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
