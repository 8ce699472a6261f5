import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const count = async (table: string) =>
  (await world.look<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count

test('keys and drafts are kept for their time and then forgotten', async () => {
  const boss = await world.requester()
  const worker = await world.worker()
  const { job_id } = await world.call(
    'askPeople',
    boss,
    { question: 'Is it open?', auto_approve_seconds: 86_400 * 14 },
    { key: 'once' },
  )
  const held = await world.call('claimTask', worker, { job_id })
  await world.call('saveDraft', worker, { assignment_id: held.id, answers: { answer: 'So' } })
  await world.call('returnAssignment', worker, { assignment_id: held.id })
  world.clock.advance(7 * 86_400)
  await world.settle()
  expect([await count('idempotency'), await count('draft')]).toEqual([1, 1])
  world.clock.advance(1)
  await world.settle()
  expect([await count('idempotency'), await count('draft')]).toEqual([0, 0])
})
