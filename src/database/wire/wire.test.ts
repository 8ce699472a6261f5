/** What is said to the server arrives as it was meant: values of every kind, any size, and what cannot be said. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { together } from '../together.ts'
import { transact } from '../transact.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())

/** What the server makes of a value of this type, as text. */
const seen = async (value: unknown, type: string): Promise<string | null> => {
  const { rows } = await sql<{ text: string | null }>`
    select ${value}::${sql.raw(type)}::text as text`.execute(fresh.database)
  return rows[0]?.text ?? null
}

describe('values', () => {
  test.each([
    ['hello', 'text', 'hello'],
    ['', 'text', ''],
    ['é 漢 🙂', 'text', 'é 漢 🙂'],
    [null, 'text', null],
    [undefined, 'text', null],
    [12, 'int', '12'],
    [9_007_199_254_740_993n, 'bigint', '9007199254740993'],
    [-0.5, 'float8', '-0.5'],
    [true, 'boolean', 'true'],
    [Buffer.from([0, 1, 255]), 'bytea', '\\x0001ff'],
    [new Uint8Array([1, 2]), 'bytea', '\\x0102'],
    [Buffer.alloc(0), 'bytea', '\\x'],
    [['a', 'b "c"', null], 'text[]', '{a,"b \\"c\\"",NULL}'],
    [{ a: [1, 'é'] }, 'jsonb', '{"a": [1, "é"]}'],
    [new Date('2026-11-26T06:00:00.123Z'), 'timestamptz', '2026-11-26 06:00:00.123+00'],
    [new Date('0001-01-01T00:00:00Z'), 'timestamptz', '0001-01-01 00:00:00+00'],
    [new Date('-000043-03-15T00:00:00Z'), 'timestamptz', '0044-03-15 00:00:00+00 BC'],
    [new Date('+012026-01-01T00:00:00Z'), 'timestamptz', '12026-01-01 00:00:00+00'],
  ])('%o as %s', async (value, type, expected) => {
    expect(await seen(value, type)).toBe(expected)
  })

  test('longer than any buffer, and many of them', async () => {
    const long = 'é'.repeat(300_000)
    expect(await seen(long, 'text')).toBe(long)
    const bytes = Buffer.alloc(1_000_000, 7)
    expect(await seen(bytes, 'bytea')).toBe(`\\x${'07'.repeat(1_000_000)}`)
    const many = Array.from({ length: 1_000 }, (_, n) => n)
    const { rows } = await sql<{ sum: bigint }>`
      select sum(n)::bigint as sum from (values ${sql.join(many.map((n) => sql`(${n}::int)`))}) as v (n)`.execute(
      fresh.database,
    )
    expect(rows).toEqual([{ sum: 499_500n }])
  })

  test('instants come back as they were, whatever the zone of the connection', async () => {
    const instant = new Date('2026-07-01T12:00:00.007Z')
    for (const zone of ['UTC', 'Europe/Paris', 'Asia/Kathmandu'])
      await transact(fresh.database, 'read', async (tx) => {
        await sql`set local timezone to ${sql.lit(zone)}`.execute(tx)
        const { rows } = await sql`select ${instant}::timestamptz as at`.execute(tx)
        expect(rows).toEqual([{ at: instant }])
      })
    const { rows } = await sql`select 'infinity'::timestamptz as at`.execute(fresh.database)
    expect(rows).toEqual([{ at: Number.POSITIVE_INFINITY }])
  })
})

test('one statement several times in a packet, with other values', async () => {
  const ask = (n: number, from: typeof fresh.database) =>
    sql<{ n: number }>`select ${n}::int + 1 as n`.execute(from)
  for (let round = 0; round < 2; round++)
    await transact(fresh.database, 'read', async (tx) => {
      const answers = await together(ask(1, tx), ask(2, tx), ask(3, tx))
      expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([2, 3, 4])
    })
})

test('what cannot be written is refused, and the connection goes on', async () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  await transact(fresh.database, 'read', async (tx) => {
    await expect(sql`select ${circle}::jsonb`.execute(tx)).rejects.toThrow('circular')
    expect((await sql`select 1 as one`.execute(tx)).rows).toEqual([{ one: 1 }])
  })
  expect(await seen('on', 'text')).toBe('on')
})

test('a template means what it holds this time, whatever it held before', async () => {
  const twice = sql`2 * `
  const thrice = sql`3 * `
  const nested = (n: number) => sql`(${n}::int + 1)`
  const ask = async (part: unknown, n: unknown): Promise<unknown> =>
    (await sql<{ n: number }>`select ${part}${n}::int as n`.execute(fresh.database)).rows[0]?.n
  expect(await ask(twice, 5)).toBe(10)
  expect(await ask(twice, 6)).toBe(12)
  expect(await ask(thrice, 6)).toBe(18)
  expect(await ask(twice, nested(1))).toBe(4)
  expect(await ask(twice, nested(2))).toBe(6)
  expect(await ask(twice, sql.lit(7))).toBe(14)
  expect(await ask(twice, 8)).toBe(16)
  const named = async (name: string): Promise<unknown> =>
    (await sql`select ${1}::int as ${sql.ref(name)}`.execute(fresh.database)).rows[0]
  expect(await named('a')).toEqual({ a: 1 })
  expect(await named('b')).toEqual({ b: 1 })
})
