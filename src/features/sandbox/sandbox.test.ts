import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { callerOfSecret } from '../identity/callers.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const nobody: Caller = { kind: 'anonymous' }

test('a requester comes funded, with an agent under a mandate', async () => {
  const made = await world.call('createSandboxRequester', nobody, { currency: 'USD' })
  expect(made.available).toEqual({ amount: '10000.00', currency: 'USD' })
  const agent = await callerOfSecret(world.database, false, made.key)
  expect((await world.call('getBalance', agent, {})).available).toEqual(made.available)
  const mandate = await world.call('getMandate', agent, {})
  expect(mandate).toMatchObject({
    per_job: { amount: '2000.00', currency: 'USD' },
    per_day: { amount: '5000.00' },
    in_all: null,
    committed_in_all: { amount: '0.00' },
  })
  expect((await world.audit()).ok).toBe(true)
})

test('its jobs say who asks, and that nobody real does', async () => {
  const made = await world.call('createSandboxRequester', nobody, { name: 'Door lab' })
  const agent = await callerOfSecret(world.database, false, made.key)
  const question = { question: 'Open?', options: ['yes', 'no'], answers: 1 }
  const { job_id } = await world.call('askPeople', agent, question)
  expect((await world.call('getJob', agent, { job_id })).asked_by).toEqual({
    requester: 'Door lab',
    agent: 'Sandbox agent',
    human_contact: 'sandbox',
  })
})

test('a worker comes with a token and a link, and every one is another', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => world.call('createSandboxWorker', nobody, {})),
  )
  expect(one?.worker_id).not.toBe(two?.worker_id)
  expect(one?.url).toBe(`http://localhost:8484/work#token=${one?.token}`)
  const worker = await callerOfSecret(world.database, false, one?.token ?? '')
  expect(await world.call('getMe', worker, {})).toMatchObject({
    acting_as: 'worker',
    worker: { id: one?.worker_id },
    email: null,
    operator: false,
  })
  expect(
    await world.look(`select from worker_token t where t::text like '%${one?.token}%'`),
  ).toEqual([])
})

test('nothing of it exists where money is real', async () => {
  const { livemode } = world.runtime.instance
  world.runtime.instance.livemode = true
  try {
    for (const name of ['createSandboxRequester', 'createSandboxWorker'] as const)
      await expect(world.call(name, nobody, {})).rejects.toThrow('sandbox_only')
  } finally {
    world.runtime.instance.livemode = livemode
  }
})
