import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { untilWaiting, whileHeld } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { fromPublicId } from '../../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, answerOne, approve, claim, submit } = batches(() => world)

test('an approval that had to wait pays what the raise before it promised', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const { id } = await answerOne(await world.worker(), job.id)
  const approval = await whileHeld(
    world,
    `select 1 from assignment where id = '${fromPublicId('assignment', id)}' for update`,
    async () => {
      const waiting = approve(boss, id)
      await untilWaiting(world, 1)
      await world.call('raisePay', boss, { job_id: job.id, reward: euros('0.25') })
      return [waiting]
    },
  )
  expect((await Promise.all(approval))[0]?.reward).toEqual(euros('0.25'))
})

test('an approval waits for a raise under way, and pays what it promises', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const { id } = await answerOne(await world.worker(), job.id)
  const [raise, approval] = await whileHeld(
    world,
    `select 1 from ledger_account
     where kind = 'requester_available' and owner = '${boss.requester_id}' for update`,
    async () => {
      const raising = world.call('raisePay', boss, { job_id: job.id, reward: euros('0.25') })
      await untilWaiting(world, 1)
      const approving = approve(boss, id)
      await untilWaiting(world, 2)
      return [raising, approving] as const
    },
  )
  expect((await raise).reward).toEqual(euros('0.25'))
  expect((await approval).reward).toEqual(euros('0.25'))
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('raises, approvals and claims at once: nobody waits in a circle, every cent is there', async () => {
  const boss = await world.requester(100_000n)
  const job = await openBatch(boss, 80, { overlap: 1 })
  await skipFirstStep(job.id)
  const workers = await Promise.all(Array.from({ length: 8 }, () => world.worker()))
  const done = await Promise.all(workers.map((worker) => answerOne(worker, job.id)))
  await Promise.all([
    ...['0.11', '0.12', '0.13', '0.14'].map((reward) =>
      world
        .call('raisePay', boss, { job_id: job.id, reward: euros(reward) })
        .catch(({ code }) => expect(code).toBe('terms_only_rise')),
    ),
    ...done.map(({ id }) => approve(boss, id)),
    ...workers.map((worker) => claim(worker, job.id)),
  ])
  await world.call('closeJob', boss, { job_id: job.id })
  for (const worker of workers) {
    const [held] = (await world.call('listAssignments', worker, { status: 'active' })).data
    await submit(worker, held?.id ?? '')
  }
  world.clock.advance(3 * 86_400)
  await world.settle()
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    status: 'closed',
    escrow: euros('0.00'),
    answers: { approved: 16 },
  })
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('closing gives back at once what work begun does not need; a raise then is funded for that work', async () => {
  const boss = await world.requester(2_900n)
  const job = await openBatch(boss, 200, { overlap: 1 })
  const worker = await world.worker()
  const { id } = await claim(worker, job.id)
  const winding = await world.call('closeJob', boss, { job_id: job.id })
  expect(winding).toMatchObject({ status: 'winding_down', escrow: euros('0.12') })
  const raised = await world.call('raisePay', boss, { job_id: job.id, reward: euros('5.00') })
  expect(raised.escrow).toEqual(euros('6.00'))
  await submit(worker, id)
  await approve(boss, id)
  await world.settle()
  expect(await world.call('getBalance', boss, {})).toMatchObject({ available: euros('23.00') })
})

test('what a place still needs is the same in the database as in the price', async () => {
  const boss = await world.requester(100_000n)
  const job = await openBatch(boss, 70, {
    overlap: 3,
    reward: euros('0.07'),
    estimated_seconds: 10,
  })
  const raised = await world.call('raisePay', boss, { job_id: job.id, reward: euros('0.11') })
  const quote = await world.call('quoteJob', boss, {
    title: raised.title,
    form: raised.form,
    reward: euros('0.11'),
    estimated_seconds: 10,
    overlap: 3,
    tasks: 70,
    purpose: raised.purpose,
    data_use: raised.data_use,
    ai_use: raised.ai_use,
    input_origin: raised.input_origin,
  })
  expect([raised.escrow, raised.at_most]).toEqual([quote.cost, quote.at_most])
})

test.each([
  ['reward', 'reward_minor = reward_minor - 1'],
  ['deadline', "deadline = '2026-12-01'"],
  ['time to wait for pay', 'auto_approve_seconds = auto_approve_seconds + 1'],
  ['purpose', "purpose = 'train'"],
  ['use of the answers', `data_use = '{"seen_by": "public"}'`],
  ['form', `form = '{}'`],
])(
  'nobody changes the %s of a published job for the worse, in the database neither',
  async (_, set) => {
    const boss = await world.requester()
    const job = await openBatch(boss, 1)
    const id = fromPublicId('job', job.id)
    const change = sql.raw(`update job set ${set} where id = '${id}'`).execute(world.owner)
    await expect(change).rejects.toThrow('published terms never get worse for workers')
  },
)
