import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { BANK } from '../../../test/support/money/bank.ts'
import { movableClock } from '../../kernel/clock.ts'
import { publicKeyOf } from '../../kernel/receipt.ts'
import { bootstrapInstance } from './first-start.ts'

let fresh: FreshDatabase
let folder: string
beforeEach(async () => {
  fresh = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'fairhand-first-'))
})
afterEach(async () => {
  await fresh.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = (more: Partial<Parameters<typeof bootstrapInstance>[0]> = {}) =>
  bootstrapInstance({
    database: fresh.database,
    data_folder: folder,
    clock: movableClock(),
    name: 'Here',
    livemode: false,
    public_url: 'http://localhost:8484',
    version: '1.2.3',
    operator_email: 'Chief@example.org',
    ...more,
  })

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)}`.execute(fresh.owner)
  return rows[0]?.n ?? 0
}

test('the first start makes the instance, its secrets and its operator; the second finds them', async () => {
  const first = await start()
  expect(first).toMatchObject({ first_start: true, operator_email: 'chief@example.org' })
  expect(first.operator_link?.url).toMatch(
    /^http:\/\/localhost:8484\/api\/auth\/enter\?token=[\w-]{43}$/,
  )
  expect(first.instance).toMatchObject({ name: 'Here', livemode: false, version: '1.2.3' })
  expect(first.instance.receipt_key).toBe(publicKeyOf(first.instance.signing_key))
  expect(readdirSync(folder).sort()).toEqual(['session-secret', 'signing-key.pem'])
  for (const name of readdirSync(folder))
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)

  const second = await start({ name: 'Renamed', operator_email: 'other@example.org' })
  expect(second).toMatchObject({ first_start: false, operator_email: 'chief@example.org' })
  expect(second.instance).toEqual({ ...first.instance, name: 'Renamed' })
  expect(second.auth_secret).toBe(first.auth_secret)
  expect(await count('operator')).toBe(1)
  const { rows } = await sql`select name from instance`.execute(fresh.owner)
  expect(rows).toEqual([{ name: 'Renamed' }])
})

test('several may run it from the first start; later ones come in only while there are too few', async () => {
  const two = { more_operators: ['Second@example.org'] }
  expect((await start(two)).operators).toBe(2)
  const third = { more_operators: ['third@example.org', 'second@example.org'] }
  expect((await start(third)).operators).toBe(2)
  await sql`delete from operator where person_id =
    (select "id" from auth."user" where "email" = 'second@example.org')`.execute(fresh.owner)
  expect((await start()).operators).toBe(1)
  expect((await start(third)).operators).toBe(3)
})

test('once the operator has a password, a start hands out no link', async () => {
  await start()
  await sql`insert into auth."account" ("accountId", "providerId", "userId", "password", "updatedAt")
    select "id", 'credential', "id", 'hash', now() from auth."user"`.execute(fresh.owner)
  const before = await count('sign_in_link')
  expect((await start()).operator_link).toBeNull()
  expect(await count('sign_in_link')).toBe(before)
})

test('starts at the same time make one instance and one operator', async () => {
  const started = await Promise.all([start(), start(), start()])
  expect(new Set(started.map(({ instance }) => instance.id)).size).toBe(1)
  expect(started.filter(({ first_start }) => first_start)).toHaveLength(1)
  expect(await count('operator')).toBe(1)
})

test('a sandbox never becomes an instance with real money, and the other way round', async () => {
  await start()
  await expect(start({ livemode: true })).rejects.toThrow('belongs to a sandbox')
  const other = await freshDatabase()
  const live = mkdtempSync(join(tmpdir(), 'fairhand-first-'))
  try {
    const setup = { database: other.database, data_folder: live, money: BANK }
    const refused = (more: object) => expect(start({ ...setup, livemode: true, ...more })).rejects
    await refused({ money: { ...BANK, rails: ['test'] } }).toThrow('no way to a bank account')
    await refused({ money: { ...BANK, bank: null } }).toThrow('FAIRHAND_BANK_IBAN')
    await start({ ...setup, livemode: true })
    expect((await start({ ...setup, livemode: false })).instance.livemode).toBe(true)
  } finally {
    await other.close()
    rmSync(live, { recursive: true, force: true })
  }
})

test('a database without its signing key, or with another one, is not started', async () => {
  await start()
  rmSync(join(folder, 'signing-key.pem'))
  await expect(start()).rejects.toThrow('signing-key.pem of this instance is missing')
  expect(readdirSync(folder)).not.toContain('signing-key.pem')
  const foreign = mkdtempSync(join(tmpdir(), 'fairhand-first-'))
  const other = await freshDatabase()
  const { instance } = await start({ database: other.database, data_folder: foreign })
  await other.close()
  rmSync(foreign, { recursive: true, force: true })
  writeFileSync(join(folder, 'signing-key.pem'), instance.signing_key)
  await expect(start()).rejects.toThrow('is not the one of this database')
  writeFileSync(join(folder, 'signing-key.pem'), 'torn')
  await expect(start()).rejects.toThrow('signing-key.pem in')
})

test('a damaged session secret is said, never replaced by one that others know', async () => {
  await start()
  writeFileSync(join(folder, 'session-secret'), '')
  await expect(start()).rejects.toThrow('session-secret')
})

test('an account somebody made with the operator’s address loses what stood on it', async () => {
  const { rows } = await sql<{ id: string }>`
    insert into auth."user" ("name", "email", "emailVerified")
    values ('x', 'chief@example.org', false) returning "id" as id`.execute(fresh.owner)
  await sql`insert into auth."account" ("accountId", "providerId", "userId", "password", "updatedAt")
    select "id", 'credential', "id", 'hash', now() from auth."user"`.execute(fresh.owner)
  await sql`insert into auth."session" ("expiresAt", "token", "userId", "updatedAt")
    values (now() + interval '1 day', 'stranger', ${rows[0]?.id}, now())`.execute(fresh.owner)
  expect((await start()).operator_link).not.toBeNull()
  expect([await count('auth.account'), await count('auth.session')]).toEqual([0, 0])
})
