import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { connectionFromUrl } from './connection.ts'
import { migrate } from './migrate.ts'
import { StartError } from './start-error.ts'

let fresh: FreshDatabase
let folder: string

beforeEach(async () => {
  fresh = await emptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'fairhand-migrations-'))
  file('0001_first.sql', 'create table first (id int);')
  file('0002_second.sql', 'create table second (id int);\ninsert into first values (1);')
})
afterEach(async () => {
  await fresh.close()
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, text: string): void => writeFileSync(join(folder, name), text)

const run = () => migrate(fresh.connection, folder)

const rowsOfFirst = async (): Promise<number> => {
  const { rows } = await sql`select from first`.execute(fresh.owner)
  return rows.length
}

test('files are applied once, in order, and later ones follow', async () => {
  file('notes.md', 'not a migration')
  expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
  expect(await run()).toEqual([])
  file('0003_third.sql', 'insert into first values (2);')
  expect(await run()).toEqual(['0003_third.sql'])
  expect(await rowsOfFirst()).toBe(2)
})

test('other line endings are not a change, other words are', async () => {
  await run()
  file('0002_second.sql', 'create table second (id int);\r\ninsert into first values (1);')
  expect(await run()).toEqual([])
  file('0002_second.sql', 'create table second (id bigint);')
  await expect(run()).rejects.toThrow(StartError)
  await expect(run()).rejects.toThrow('0002_second.sql was changed after it had been applied')
})

test('a file that comes too early, and one that is gone, are refused', async () => {
  await run()
  file('0001_after_all.sql', 'select 1;')
  await expect(run()).rejects.toThrow('0001_after_all.sql comes before 0001_first.sql')
  rmSync(join(folder, '0001_after_all.sql'))
  rmSync(join(folder, '0002_second.sql'))
  await expect(run()).rejects.toThrow('has the migration 0002_second.sql, which this version')
})

test('a file that fails says where, and leaves nothing of itself', async () => {
  file('0003_third.sql', 'insert into first values (2);\n\ninsert into nowhere values (1);')
  await expect(run()).rejects.toThrow(
    '0003_third.sql failed at line 3: relation "nowhere" does not exist',
  )
  expect(await rowsOfFirst()).toBe(1)
  file('0003_third.sql', 'insert into first values (2);')
  expect(await run()).toEqual(['0003_third.sql'])
})

test('starts at the same time do not apply a file twice', async () => {
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual(['0001_first.sql', '0002_second.sql'])
  expect(await rowsOfFirst()).toBe(1)
})

test('one role is enough: then nothing is granted', async () => {
  const { owner } = fresh.connection
  expect(await migrate({ owner, application: owner, roles: 1 }, folder)).toHaveLength(2)
  const { rows } = await sql`
    select from pg_class c, aclexplode(c.relacl) granted
    where c.relname = 'first' and granted.grantee <> c.relowner`.execute(fresh.owner)
  expect(rows).toEqual([])
})

test('a server that does not answer and an address that is none are one sentence', async () => {
  const nowhere = connectionFromUrl('postgres://nobody@127.0.0.1:1/none')
  await expect(migrate(nowhere, folder)).rejects.toThrow('The database cannot be reached: ')
  expect(() => connectionFromUrl('mysql://secret@host/db')).toThrow('DATABASE_URL is not')
  expect(() => connectionFromUrl('mysql://secret@host/db')).not.toThrow('secret')
  expect(connectionFromUrl('postgres://a/b', 'postgres://c/b').roles).toBe(2)
})
