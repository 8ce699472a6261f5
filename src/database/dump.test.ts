import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { dataTables, loadTables, tableIn, tableOut } from './dump.ts'
import { inSession } from './session.ts'

let fresh: FreshDatabase

beforeAll(async () => {
  fresh = await emptyDatabase()
  await sql`create table odd (
    "when" timestamptz, amount numeric, bits bytea, words text[], doc jsonb, nothing text,
    double_it numeric generated always as (amount * 2) stored,
    number bigint generated always as identity primary key)`.execute(fresh.owner)
  await sql`create table child (parent bigint references odd, also bigint references odd)`.execute(
    fresh.owner,
  )
})
afterAll(() => fresh.close())

const allOf = async (name: string): Promise<Buffer> =>
  inSession(fresh.connection.owner, 'snapshot', async ({ client }) => {
    const table = (await dataTables(client)).find((one) => one.name === `public.${name}`)
    if (table === undefined) throw new Error('no such table')
    const pieces: Buffer[] = []
    for await (const piece of tableOut(client, table)) pieces.push(piece)
    return Buffer.concat(pieces)
  })

test('values leave and enter exactly as they were, megabytes of them', async () => {
  await sql`insert into odd ("when", amount, bits, words, doc)
    select '2026-11-23 09:00:00.123456+00', 12345678901234567890.000000001, '\\x00ff0a',
      array['a\nb', E'\\\\.', null, 'é"'], jsonb_build_object('n', n, 'text', repeat('line\n', 400))
    from generate_series(1, 5000) n`.execute(fresh.owner)
  await sql`insert into child select number, 5001 - number from odd`.execute(fresh.owner)
  const before = { odd: await allOf('odd'), child: await allOf('child') }
  expect(before.odd.length).toBeGreaterThan(8_000_000)
  await inSession(fresh.connection.owner, 'write', async ({ client }) => {
    const tables = await dataTables(client)
    await loadTables(client, tables, async () => {
      // Children before their parents: keys are looked at when all rows are in.
      for (const table of tables)
        await tableIn(client, table, table.name === 'public.odd' ? before.odd : before.child)
    })
  })
  expect((await allOf('odd')).equals(before.odd)).toBe(true)
  expect((await allOf('child')).equals(before.child)).toBe(true)
})

test('a row without its parent is refused, and everything is as it was', async () => {
  const before = await allOf('child')
  const load = inSession(fresh.connection.owner, 'write', async ({ client }) => {
    const tables = await dataTables(client)
    await loadTables(client, tables, async () => {
      for (const table of tables)
        if (table.name === 'public.child') await tableIn(client, table, Buffer.from('7\t7\n'))
    })
  })
  await expect(load).rejects.toThrow('violates foreign key')
  expect((await allOf('child')).equals(before)).toBe(true)
})

test('what is no row is refused by the server in its own words', async () => {
  const load = inSession(fresh.connection.owner, 'write', async ({ client }) => {
    const [table] = await dataTables(client)
    if (table !== undefined) await tableIn(client, table, Buffer.from('one\ttwo\tthree\n'))
  })
  await expect(load).rejects.toThrow(/invalid input syntax|extra data/)
})

test('a snapshot cannot write', async () => {
  const write = inSession(fresh.connection.owner, 'snapshot', ({ tx }) =>
    sql`delete from child`.execute(tx),
  )
  await expect(write).rejects.toThrow('read-only transaction')
})
