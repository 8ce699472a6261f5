import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { movableClock } from '../../kernel/clock.ts'
import { newUuid } from '../../kernel/id.ts'
import { authOptions } from './login/login-library.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())

test('the committed tables are the ones the login library wants', async () => {
  const options = authOptions(
    {
      connection: fresh.connection.application,
      secret: 'not used here, but long enough to be accepted',
      public_url: 'http://localhost:8484',
      origins: [],
      clock: movableClock(),
    },
    fresh.owner,
  )
  const { toBeCreated, toBeAdded } = await getMigrations(options)
  expect(toBeCreated).toEqual([])
  expect(toBeAdded).toEqual([])
})

const newAccount = async (email: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    insert into auth."user" (name, email, "emailVerified") values ('A', ${email}, false)
    returning id`.execute(fresh.database)
  return rows[0]?.id ?? ''
}

test('an account is a person, and erasing the account leaves the bare id', async () => {
  const id = await newAccount('erased@example.org')
  const worker = newUuid()
  await sql`insert into worker (id, person_id, of_age_attested_at, created_at)
    values (${worker}, ${id}, now(), now())`.execute(fresh.database)
  await sql`delete from auth."user" where id = ${id}`.execute(fresh.database)
  const { rows } = await sql`select id, user_id from person where id = ${id}`.execute(
    fresh.database,
  )
  expect(rows).toEqual([{ id, user_id: null }])
})

test('the instance cannot change its mode, nor be removed', async () => {
  await sql`insert into instance (id, name, livemode, receipt_key, created_at)
    values (${newUuid()}, 'Here', true, 'key', now())`.execute(fresh.database)
  const change = sql`update instance set livemode = false`.execute(fresh.owner)
  await expect(change).rejects.toThrow('append-only')
  await expect(sql`delete from instance`.execute(fresh.owner)).rejects.toThrow('append-only')
  const second = sql`insert into instance (id, name, livemode, receipt_key, created_at)
    values (${newUuid()}, 'There', false, 'key', now())`.execute(fresh.owner)
  await expect(second).rejects.toThrow('unique')
})

test('a live instance has no worker tokens, in the database already', async () => {
  const person = await newAccount('worker@example.org')
  const worker = newUuid()
  await sql`insert into worker (id, person_id, of_age_attested_at, created_at)
    values (${worker}, ${person}, now(), now())`.execute(fresh.database)
  const insert = sql`insert into worker_token (token_sha256, worker_id, created_at)
    values (decode(repeat('00', 32), 'hex'), ${worker}, now())`.execute(fresh.owner)
  await expect(insert).rejects.toThrow('only on sandbox instances')
})

test('where money is real, an agent has a human contact and a mandate a human behind it', async () => {
  const requester = newUuid()
  await sql`insert into requester (id, name, currency, livemode, created_at)
    values (${requester}, 'Real', 'EUR', true, now())`.execute(fresh.database)
  const agent = newUuid()
  const person = await newAccount('contact@example.org')
  const insert = (livemode: boolean, contact: string | null) =>
    sql`insert into agent (id, requester_id, livemode, name, contact_person_id, created_at)
      values (${agent}, ${requester}, ${livemode}, 'Bot', ${contact}, now())`.execute(
      fresh.database,
    )
  await expect(insert(true, null)).rejects.toThrow('has_a_human_contact')
  await expect(insert(false, null)).rejects.toThrow('lives_where_its_requester_lives')
  await insert(true, person)
  const mandate = sql`insert into mandate (agent_id, version, livemode, currency, set_at)
    values (${agent}, 1, true, 'EUR', now())`.execute(fresh.database)
  await expect(mandate).rejects.toThrow('a_human_sets_a_mandate_over_real_money')
})

test('mandates, commitments and events only grow', async () => {
  for (const table of ['mandate', 'agent_commitment', 'event']) {
    const empty = sql`delete from ${sql.table(table)}`.execute(fresh.owner)
    await expect(empty).rejects.toThrow('append-only')
  }
})
