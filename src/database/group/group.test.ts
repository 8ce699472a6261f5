import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'
import { insertion } from '../insertion.ts'
import type { Transaction } from '../pool.ts'
import { transact } from '../transact.ts'
import { ALONE, gathered, goAlone } from './gather.ts'
import { type Groupable, inGroup } from './group-queue.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await sql`create table counter (id int primary key, value bigint not null check (value < 5))`.execute(
    fresh.owner,
  )
  await sql`create table line (id int primary key, note jsonb, at timestamptz)`.execute(fresh.owner)
  const role = sql.id(fresh.connection.application.user ?? '')
  await sql`grant select, insert, update, delete on counter, line to ${role}`.execute(fresh.owner)
  // The first call of the first test is not to wait for a connection.
  await sql`select 1`.execute(fresh.database)
})
afterAll(() => fresh.close())
/** Counters `1 … 100` at zero, and no lines. */
const begin = async () => {
  await sql`delete from counter`.execute(fresh.owner)
  await sql`delete from line`.execute(fresh.owner)
  await sql`insert into counter select n, 0 from generate_series(1, 100) n`.execute(fresh.owner)
  asked = []
}
beforeEach(begin)

/** How many items each statement had. */
let asked: number[] = []

const add = async (tx: Transaction, ids: readonly number[]) => {
  asked.push(ids.length)
  await sql`update counter set value = value + 1 where id = any(${[...ids]}::int[])`.execute(tx)
  return ids.map(() => undefined)
}
const increase = gathered<number, unknown>({ one: (tx, id) => add(tx, [id]), many: add })
const see = gathered<number, bigint | undefined>({
  one: async (tx, id) => (await look(tx, [id]))[0],
  many: async (tx, ids) => (await look(tx, ids)).map((value) => value ?? ALONE),
  reads: true,
})
const look = async (tx: Transaction, ids: readonly number[]) => {
  const { rows } = await sql<{ id: number; value: bigint }>`
    select id, value from counter where id = any(${[...ids]}::int[])`.execute(tx)
  return ids.map((id) => rows.find((row) => row.id === id)?.value)
}

const end = async (tx: Transaction) => {
  await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  return []
}
const die = gathered<number, unknown>({ one: end, many: end })

/** How often each call was begun. */
const begun = new Map<number, number>()
const line = insertion('line', { id: 'int', note: 'jsonb', at: 'timestamptz' })

const run = (
  id: number,
  work: (tx: Transaction) => Promise<unknown>,
  { apart = [], note = null }: { apart?: string[]; note?: unknown } = {},
): Promise<unknown> => {
  begun.set(id, 0)
  const counted = (tx: Transaction) => {
    begun.set(id, (begun.get(id) ?? 0) + 1)
    return work(tx)
  }
  const last = () => [
    line({ id, note: note === null ? null : JSON.stringify(note), at: new Date(0) }),
  ]
  const call: Groupable<unknown> = {
    ...{ work: counted, last, apart },
    alone: () =>
      transact(fresh.database, 'write', counted, {
        last: (tx) => last().map(() => sql`insert into line (id) values (${id})`.execute(tx)),
      }),
  }
  return inGroup(fresh.database, 'test', call)
}

const kept = async () => {
  const counters = await sql<{
    id: number
  }>`select id from counter where value > 0 order by id`.execute(fresh.owner)
  const lines = await sql<{ id: number }>`select id from line order by id`.execute(fresh.owner)
  const ids = counters.rows.map(({ id }) => id)
  expect(lines.rows.map(({ id }) => id)).toEqual(ids)
  return ids
}
/** More than one group takes. */
const MANY = GROUP_LIMITS.most + 8
const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1)
const codes = async (calls: Promise<unknown>[]) =>
  (await Promise.allSettled(calls)).map((end) =>
    end.status === 'fulfilled' ? 'done' : (end.reason as Problem).code,
  )

describe('calls that come at once', () => {
  test('share a transaction and its statements, and each gets its own answer', async () => {
    const answers = await Promise.all(
      upTo(MANY).map((id) => run(id, (tx) => increase(tx, id).then(() => see(tx, id)))),
    )
    expect(answers).toEqual(upTo(MANY).map(() => 1n))
    expect(await kept()).toEqual(upTo(MANY))
    // The first goes at once and alone; the others together, as many as may.
    expect(asked).toEqual([1, GROUP_LIMITS.most, MANY - 1 - GROUP_LIMITS.most])
  })

  test('are not kept waiting by one that waits for a lock', async () => {
    const { stuck } = await fresh.owner.transaction().execute(async (held) => {
      await sql`select from counter where id = 1 for update`.execute(held)
      const stuck = run(1, (tx) => increase(tx, 1))
      await Promise.all([3, 4, 5, 6].map((id) => run(id, (tx) => increase(tx, id))))
      return { stuck }
    })
    await stuck
    expect(await kept()).toEqual([1, 3, 4, 5, 6])
  })

  test('that touch the same thing do not share one', async () => {
    const both = async (tx: Transaction, id: number) => {
      await increase(tx, 50)
      await increase(tx, id)
      return see(tx, 50)
    }
    const values = await Promise.all(
      upTo(4).map((id) => run(id, (tx) => both(tx, id), { apart: ['fifty'] })),
    )
    expect(values.map(String).sort()).toEqual(['1', '2', '3', '4'])
  })
})

describe('one that cannot go with the others', () => {
  const others = upTo(12)
  const among = (odd: () => Promise<unknown>) =>
    codes([...others.map((id) => run(id, (tx) => increase(tx, id))), odd()])
  const allDone = others.map(() => 'done')

  test('is refused before it changed anything, and nobody else is done twice', async () => {
    const refuse = async (tx: Transaction) => {
      if ((await see(tx, 60)) === 0n) throw new Problem('conflict')
    }
    expect(await among(() => run(60, refuse))).toEqual([...allDone, 'conflict'])
    expect(await kept()).toEqual(others)
    expect(others.map((id) => begun.get(id))).toEqual(others.map(() => 1))
  })

  test('is refused after it changed something: nothing of it stays, and all others are done', async () => {
    const refuse = async (tx: Transaction) => {
      await increase(tx, 60)
      throw new Problem('conflict')
    }
    expect(await among(() => run(60, refuse))).toEqual([...allDone, 'conflict'])
    expect(await kept()).toEqual(others)
  })

  test('breaks a constraint: it fails as it does alone, and all others are done', async () => {
    await sql`update counter set value = 4 where id = 60`.execute(fresh.owner)
    const two = async (tx: Transaction) => {
      await increase(tx, 60)
      await increase(tx, 61)
    }
    expect(await among(() => run(60, two))).toEqual([...allDone, '23514'])
    await sql`update counter set value = 0 where id = 60`.execute(fresh.owner)
    expect(await kept()).toEqual(others)
  })

  test('asks for something in its own way, or says so, or is not served: it is done alone', async () => {
    const own = (id: number) => async (tx: Transaction) => {
      await sql`update counter set value = value + 1 where id = ${id}`.execute(tx)
    }
    const swallowing = (tx: Transaction) => own(73)(tx).catch(() => {})
    const saying = async (tx: Transaction) => {
      goAlone(tx)
      await increase(tx, 71)
    }
    const unserved = async (tx: Transaction) => {
      if ((await see(tx, 200)) === undefined) await increase(tx, 72)
    }
    const works = { 70: own(70), 71: saying, 72: unserved, 73: swallowing }
    for (const [id, work] of Object.entries(works)) {
      await begin()
      expect(await among(() => run(Number(id), work))).toEqual([...allDone, 'done'])
      expect(await kept()).toEqual([...others, Number(id)])
      expect(begun.get(Number(id))).toBe(2)
    }
  })
})

test('rows that go together arrive as each of them would alone', async () => {
  const notes = [{ a: 'ü "quoted" \\ {}, null' }, [1, null], 'text', null]
  await Promise.all(notes.map((note, at) => run(at + 1, (tx) => increase(tx, at + 1), { note })))
  await Promise.all(notes.map((note, at) => run(at + 11, (tx) => increase(tx, at + 11), { note })))
  const { rows } = await sql<{ id: number; note: unknown; at: Date | null }>`
    select * from line where id in (3, 4, 13, 14) order by id`.execute(fresh.owner)
  expect(rows.map(({ note }) => note)).toEqual(['text', null, 'text', null])
})

test('a connection lost on the way costs nobody their call, which begins again a moment later', async () => {
  let lost = 0
  const begins: number[] = []
  const cut = async (tx: Transaction) => {
    await increase(tx, 1)
    if (begun.get(1) === 1) {
      lost = performance.now()
      await die(tx, 1)
    }
    await increase(tx, 20)
  }
  const other = (id: number) => (tx: Transaction) => {
    begins.push(performance.now())
    return increase(tx, id)
  }
  const calls = [9, 10, 1, 2, 3].map((id) => run(id, id === 1 ? cut : other(id)))
  expect(await codes(calls)).toEqual(calls.map(() => 'done'))
  // What was on its way when the connection broke may reach the server until then.
  const again = begins.filter((at) => at > lost)
  expect(again).toHaveLength(3)
  expect(Math.min(...again) - lost).toBeGreaterThan(45)
  const { rows } = await sql`select value from counter where id in (1, 2, 3, 9, 10, 20)`.execute(
    fresh.owner,
  )
  expect(rows).toEqual(rows.map(() => ({ value: 1n })))
})
