import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseWithRoles, type FreshDatabase } from '../../test/support/database.ts'
import { rightsOn } from './grants.ts'
import { migrate } from './migrate.ts'

let fresh: FreshDatabase

beforeAll(async () => {
  // What is granted to the second role; a set-up with two by construction.
  fresh = await databaseWithRoles(2)
})
afterAll(() => fresh.close())

/** What the application's role is answered. */
const attempt = async (statement: string): Promise<string> => {
  try {
    await sql.raw(statement).execute(fresh.database)
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('the application cannot change what tables there are', async () => {
  expect(await attempt('create table mine (id int)')).toBe('permission denied for schema public')
  expect(await attempt('create temporary table mine (id int)')).toMatch(/^permission denied/)
  expect(await attempt('create schema mine')).toMatch(/^permission denied/)
  expect(await attempt('drop table ledger_transfer')).toMatch(/^must be owner/)
  expect(await attempt('alter table ledger_transfer disable trigger all')).toMatch(/^must be owner/)
  expect(await attempt('set role fairhand_owner')).toMatch(/^permission denied/)
})

test('the application only reads the ledger and the list of migrations', async () => {
  for (const table of ['ledger_account', 'ledger_transfer', 'transfer_rule', 'schema_migration']) {
    const refused = `permission denied for table ${table}`
    expect(await attempt(`select from ${table}`)).toBe('done')
    expect(await attempt(`insert into ${table} default values`)).toBe(refused)
    expect(await attempt(`delete from ${table}`)).toBe(refused)
    expect(await attempt(`truncate ${table} cascade`)).toBe(refused)
  }
  const update = 'update ledger_account set credits_posted = 1'
  expect(await attempt(update)).toBe('permission denied for table ledger_account')
})

test('no table may be emptied, and those that only grow may not be rewritten', async () => {
  const { rows } = await sql<{ table: string; rights: string[] }>`
    select c.relname as table,
           array(select lower(right_name)
                   from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER',
                                     'REFERENCES']) right_name
                  where has_table_privilege('fairhand_application', c.oid, right_name)) as rights
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(fresh.owner)
  expect(rows.length).toBeGreaterThan(3)
  const expected = rows.map(({ table }) => ({
    table,
    rights: rightsOn('public', table).split(', '),
  }))
  expect(rows).toEqual(expected)
})

test('ledger functions are closed unless they act for the ledger', async () => {
  const { rows } = await sql<{ name: string; definer: boolean; callable: boolean }>`
    select proname as name, prosecdef as definer,
           has_function_privilege('fairhand_application', oid, 'execute') as callable
      from pg_proc where pronamespace = 'public'::regnamespace and starts_with(proname, 'ledger_')
  `.execute(fresh.owner)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ definer, callable }) => definer !== callable)).toEqual([])
})

test('a right that was given by hand is gone after the next start', async () => {
  await sql`grant update on ledger_account to fairhand_application`.execute(fresh.owner)
  await sql`create table mine (id int generated always as identity)`.execute(fresh.owner)
  await sql`create view mine_too as select * from mine`.execute(fresh.owner)
  expect(await attempt('select from mine')).toBe('permission denied for table mine')
  await migrate(fresh.connection)
  expect(await attempt('insert into mine default values')).toBe('done')
  expect(await attempt('delete from mine_too')).toBe('permission denied for view mine_too')
  const update = 'update ledger_account set credits_posted = 1'
  expect(await attempt(update)).toBe('permission denied for table ledger_account')
})
