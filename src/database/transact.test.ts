import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { ERRORS, Problem } from '../kernel/errors.ts'
import { LIMITS } from '../kernel/limits.ts'
import { openDatabase, type Transaction } from './pool.ts'
import { transact } from './transact.ts'

let fresh: FreshDatabase

beforeAll(async () => {
  fresh = await freshDatabase()
  await sql`create table counter (id int primary key, value bigint not null,
              parent int references counter deferrable initially deferred)`.execute(fresh.owner)
  const role = sql.id(fresh.connection.application.user ?? '')
  await sql`grant select, insert, update, delete on counter to ${role}`.execute(fresh.owner)
})
afterAll(() => fresh.close())

beforeEach(async () => {
  await sql`delete from counter`.execute(fresh.owner)
  await sql`insert into counter (id, value) values (1, 0), (2, 0)`.execute(fresh.owner)
})

const increase = (tx: Transaction, id: number) =>
  sql`update counter set value = value + 1 where id = ${id}`.execute(tx)

const values = async (): Promise<bigint[]> => {
  const { rows } = await sql<{ value: bigint }>`select value from counter order by id`.execute(
    fresh.owner,
  )
  return rows.map(({ value }) => value)
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof Problem ? error.code : String(error)
}

test('money arrives as bigint, exact beyond what a number can hold', async () => {
  const large = 9_007_199_254_740_993n
  const { rows } = await transact(fresh.database, 'read', (tx) =>
    sql<{ value: bigint }>`select ${large}::bigint as value`.execute(tx),
  )
  expect(rows).toEqual([{ value: large }])
})

test('a write is kept, an error keeps nothing and comes through as it is', async () => {
  await transact(fresh.database, 'write', (tx) => increase(tx, 1))
  const refusal = new Problem('no_place_left')
  const refused = transact(fresh.database, 'write', async (tx) => {
    await increase(tx, 1)
    throw refusal
  })
  await expect(refused).rejects.toBe(refusal)
  expect(await values()).toEqual([1n, 0n])
})

test('a read cannot write and sees one moment', async () => {
  const written = transact(fresh.database, 'read', (tx) => increase(tx, 1))
  await expect(written).rejects.toThrow('read-only transaction')
  const seen = await transact(fresh.database, 'read', async (tx) => {
    const look = () => sql<{ value: bigint }>`select value from counter where id = 1`.execute(tx)
    const before = await look()
    await transact(fresh.database, 'write', (other) => increase(other, 1))
    return [before.rows[0]?.value, (await look()).rows[0]?.value]
  })
  expect(seen).toEqual([0n, 0n])
})

describe('a dry run', () => {
  test('returns the value and keeps nothing', async () => {
    const dry = { rollback: true }
    const value = await transact(
      fresh.database,
      'write',
      async (tx) => {
        await increase(tx, 1)
        return 'worked'
      },
      dry,
    )
    expect(value).toBe('worked')
    expect(await values()).toEqual([0n, 0n])
  })

  test('refuses what the commit would refuse', async () => {
    const orphan = (tx: Transaction) =>
      sql`insert into counter (id, value, parent) values (3, 0, 99)`.execute(tx)
    const real = transact(fresh.database, 'write', orphan)
    await expect(real).rejects.toThrow('violates foreign key')
    const dry = transact(fresh.database, 'write', orphan, { rollback: true })
    await expect(dry).rejects.toThrow('violates foreign key')
  })
})

test('an error that work swallowed is not reported as success', async () => {
  const swallowed = transact(fresh.database, 'write', async (tx) => {
    await increase(tx, 1)
    await sql`select 1 / 0`.execute(tx).catch(() => {})
    return 'looks fine'
  })
  await expect(swallowed).rejects.toThrow()
  expect(await values()).toEqual([0n, 0n])
})

test('of two that wait for each other both get through', async () => {
  const attempts: number[] = []
  let met = 0
  const { promise: bothHere, resolve: meet } = Promise.withResolvers<void>()
  const cross = (first: number, second: number) =>
    transact(fresh.database, 'write', async (tx, attempt) => {
      attempts.push(attempt)
      await increase(tx, first)
      met += 1
      if (met === 2) meet()
      await bothHere
      await increase(tx, second)
    })
  await Promise.all([cross(1, 2), cross(2, 1)])
  expect(attempts).toEqual([1, 1, 2])
  expect(await values()).toEqual([2n, 2n])
})

test('a lost connection is replaced and the work done again', async () => {
  const attempts: number[] = []
  await transact(fresh.database, 'write', async (tx, attempt) => {
    attempts.push(attempt)
    await increase(tx, 1)
    if (attempt < 3) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  expect(attempts).toEqual([1, 2, 3])
  expect(await values()).toEqual([1n, 0n])
})

test('a connection lost between two statements ends neither the process nor the work', async () => {
  await transact(fresh.database, 'write', async (tx, attempt) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    if (attempt === 1) {
      await transact(fresh.database, 'write', (other) =>
        sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(other),
      )
    }
    await increase(tx, 1)
  })
  expect(await values()).toEqual([1n, 0n])
})

test('what never succeeds ends as busy, after the promised attempts', async () => {
  let attempts = 0
  const hopeless = transact(fresh.database, 'write', async (tx) => {
    attempts += 1
    await sql`do $$ begin raise exception 'race' using errcode = '40001'; end $$`.execute(tx)
  })
  expect(await codeOf(hopeless)).toBe('busy')
  expect(attempts).toBe(LIMITS.transaction_attempts)
  expect(ERRORS.busy.retryable).toBe(true)
})

test('an exhausted pool, a long lock and a long statement are busy', async () => {
  const limits = { connectionTimeoutMillis: 100, lock_timeout: 100, statement_timeout: 300 }
  const hurried = openDatabase({ ...fresh.connection.application, ...limits }, { max: 1 })
  const sleeping = transact(hurried, 'read', (tx) => sql`select pg_sleep(5)`.execute(tx))
  const waiting = transact(hurried, 'read', (tx) => sql`select 1`.execute(tx))
  expect(await codeOf(waiting)).toBe('busy')
  expect(await codeOf(sleeping)).toBe('busy')
  await transact(fresh.database, 'write', async (tx) => {
    await increase(tx, 1)
    expect(await codeOf(transact(hurried, 'write', (other) => increase(other, 1)))).toBe('busy')
  })
  await hurried.destroy()
})
