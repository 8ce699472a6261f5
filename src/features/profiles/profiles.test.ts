import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { newUuid } from '../../kernel/id.ts'
import { PROFILE_FACTS } from './facts.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const said = (more = {}) => ({ languages: [], country: null, devices: [], ...more })

test('nobody has to say anything; what is said replaces what was said before', async () => {
  const worker = await world.worker()
  const read = () => world.call('getWorkerProfile', worker, {})
  expect(await read()).toMatchObject(said())
  await world.call('updateWorkerProfile', worker, {
    languages: ['fr', 'en', 'fr', 'kab'],
    country: 'FR',
    devices: ['phone', 'phone'],
  })
  expect(await read()).toMatchObject(
    said({ languages: ['en', 'fr', 'kab'], country: 'FR', devices: ['phone'] }),
  )
  await world.call('updateWorkerProfile', worker, said())
  expect(await read()).toMatchObject(said())
})

test.each([
  { languages: ['xx'] },
  { languages: ['FR'] },
  { languages: ['fr-FR'] },
  { country: 'ZZ' },
  { country: 'fr' },
  { devices: ['fridge'] },
])('a code that nobody has is refused with its place: %j', async (wrong) => {
  const worker = await world.worker()
  await expect(
    world.call('updateWorkerProfile', worker, said(wrong) as never),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    details: {
      errors: [{ pointer: expect.stringMatching(/^\/(languages\/0|country|devices\/0)$/) }],
    },
  })
})

test('every fact has a purpose, a ground, an end and its readers; no column stands beside them', async () => {
  const columns = await world.look<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = 'worker_profile' and column_name not in ('worker_id', 'updated_at')`,
  )
  expect(PROFILE_FACTS.map(({ name }) => name).sort()).toEqual(
    columns.map(({ name }) => name).sort(),
  )
  for (const fact of PROFILE_FACTS)
    for (const text of Object.values(fact)) expect(text.length).toBeGreaterThan(4)
  const { facts } = await world.call('getWorkerProfile', await world.worker(), {})
  expect(facts).toEqual(PROFILE_FACTS)
})

test('an erased account leaves no word about the person', async () => {
  const { rows } = await sql<{ id: string }>`
    insert into auth."user" (name, email, "emailVerified") values ('A', 'a@example.org', false)
    returning id`.execute(world.database)
  const person = rows[0]?.id ?? newUuid()
  const worker = await world.worker(person)
  await world.call('updateWorkerProfile', worker, said({ country: 'LU' }))
  await sql`delete from auth."user" where id = ${person}`.execute(world.database)
  expect(
    await world.look(`select 1 from worker_profile where worker_id = '${worker.worker_id}'`),
  ).toEqual([])
})

test('what was said stands in no event', async () => {
  const worker = await world.worker()
  await world.call('updateWorkerProfile', worker, said({ languages: ['br'], country: 'LI' }))
  const [event] = await world.look<object>(
    `select * from event where operation = 'update_worker_profile' order by position desc limit 1`,
  )
  expect(JSON.stringify(event, (_, v) => (typeof v === 'bigint' ? `${v}` : v))).not.toMatch(
    /"(br|LI)"/,
  )
})
