/** Who runs the instance: an admin says so, and the last admin stays. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operatorOn } from '../../../../test/support/cases/lawful.ts'
import { outcomes } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { newUuid, toPublicId, type Uuid } from '../../../kernel/id.ts'

let world: World
let admin: Awaited<ReturnType<World['operator']>>
beforeAll(async () => {
  world = await createWorld()
  admin = await world.operator()
})
afterAll(() => world.close())

/** Somebody with an account of this address. */
const account = async (email: string): Promise<Uuid> => {
  const id = newUuid()
  const now = world.clock.now()
  await sql`insert into auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${email}, ${email}, true, ${now}, ${now})`.execute(world.owner)
  return id
}
const add = (email: string, role: 'support' | 'reviewer' | 'finance' | 'admin', by = admin) =>
  world.call('addOperator', by, { email, role })
const remove = (person_id: Uuid, by = admin) =>
  world.call('removeOperator', by, { person_id: toPublicId('person', person_id) })

test('an admin makes a second human, who can then decide; and gives them another role', async () => {
  const person_id = await account('bo@example.org')
  const added = await add('bo@example.org', 'reviewer')
  expect(added).toMatchObject({ email: 'bo@example.org', role: 'reviewer' })
  expect(added.person_id).toBe(toPublicId('person', person_id))
  const { data } = await world.call('listOperators', admin, {})
  expect(data.map(({ role }) => role).sort()).toEqual(['admin', 'reviewer'])
  expect(await add('bo@example.org', 'support')).toMatchObject({ role: 'support' })
  expect(await remove(person_id)).toEqual({ removed: true })
  await expect(remove(person_id)).rejects.toMatchObject({ code: 'not_found' })
})

test('nobody without an account becomes one', async () => {
  await expect(add('nobody@example.org', 'reviewer')).rejects.toMatchObject({ code: 'not_found' })
})

describe('whoever is no admin', () => {
  test.each(['support', 'reviewer', 'finance'] as const)('%s says nothing', async (role) => {
    const email = `${newUuid()}@example.org`
    const person_id = await account(email)
    const by = await operatorOn(world, role)
    await expect(add(email, 'admin', by)).rejects.toMatchObject({ code: 'operator_role_needed' })
    await expect(remove(person_id, by)).rejects.toMatchObject({ code: 'operator_role_needed' })
  })
})

test('the last admin stays, also when two leave at once', async () => {
  await expect(remove(admin.person_id)).rejects.toMatchObject({ code: 'conflict' })
  const email = 'cy@example.org'
  const person_id = await account(email)
  await add(email, 'admin')
  const other = { ...admin, person_id }
  const ends = await outcomes([remove(admin.person_id, other), remove(person_id, admin)])
  expect(ends.filter((end) => end === 'done')).toHaveLength(1)
  const left = await world.look(`select from operator where role = 'admin'`)
  expect(left).toHaveLength(1)
})

test('what somebody decided stays theirs after they left', async () => {
  const rows = await world.look<{ conname: string }>(
    `select conname from pg_constraint where conname = 'whoever_decides_is_a_person'`,
  )
  expect(rows).toHaveLength(1)
})
