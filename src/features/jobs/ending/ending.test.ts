import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../../test/support/forms.ts'
import { outcomes, untilWaiting } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { execute } from '../../../execute.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId, newUuid } from '../../../kernel/id.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import { operations } from '../../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne, approve } = batches(() => world)

const settle = async (job_id: string) => {
  const { output } = await execute(world.runtime, operations.settleJob as OperationSpec, {
    caller: { kind: 'system', loop: 'settle_job' },
    input: { job_id },
    request_id: 'test',
  })
  return output.settled
}
const close = (boss: Caller, job_id: string) => world.call('closeJob', boss, { job_id })
const available = async (boss: Caller) => (await world.call('getBalance', boss, {})).available

test('a job is over or not at one moment: the last place taken in between is not overlooked', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const id = fromPublicId('job', job.id)
  const now = world.clock.now()
  const settled = await world.owner.transaction().execute(async (tx) => {
    await sql`lock table place in access exclusive mode`.execute(tx)
    const looking = settle(job.id)
    await untilWaiting(world, 1)
    await sql`
      with taken as (delete from place where job_id = ${id} returning *)
      insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
        terms_version, claimed_at, expires_at)
      select ${newUuid()}, job_id, task_id, number, ordinal, ${worker.worker_id}, 'active', 1,
        ${now}, ${now} from taken`.execute(tx)
    return [looking]
  })
  expect(await Promise.all(settled)).toEqual([false])
  expect((await world.call('getJob', boss, { job_id: job.id })).status).toBe('open')
})

describe('closing', () => {
  test('discards a draft, with nothing to give back and nothing to publish any more', async () => {
    const boss = await world.requester()
    const { id: job_id } = await world.call('createJob', boss, batchTerms())
    await world.call('addTasks', boss, { job_id, tasks: texts(2) })
    expect(await close(boss, job_id)).toMatchObject({ status: 'closed', terminal: true })
    const { data } = await world.call('listTasks', boss, { job_id })
    expect(data.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
    await expect(world.call('publishJob', boss, { job_id })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await available(boss)).toEqual(euros('1000.00'))
  })

  test('ends an open or paused job at once when nobody works on it', async () => {
    const boss = await world.requester()
    for (const pause of [false, true]) {
      const job = await openBatch(boss, 2)
      if (pause) await world.call('pauseJob', boss, { job_id: job.id })
      expect(await close(boss, job.id)).toMatchObject({ status: 'closed', escrow: euros('0.00') })
      await expect(close(boss, job.id)).rejects.toMatchObject({ code: 'conflict' })
    }
    expect(await available(boss)).toEqual(euros('1000.00'))
  })

  test('lets work begun be finished and paid; asked twice it stays as it is', async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 2, { overlap: 1 })
    const [first, second] = [await world.worker(), await world.worker()]
    const { id } = await answerOne(first, job.id)
    const held = await claim(second, job.id)
    const winding = await close(boss, job.id)
    expect(winding).toMatchObject({ status: 'winding_down', answers: { in_work: 1, submitted: 1 } })
    expect(await close(boss, job.id)).toEqual(winding)
    await approve(boss, id)
    await world.call('returnAssignment', second, { assignment_id: held.id })
    await world.settle()
    const closed = await world.call('getJob', boss, { job_id: job.id })
    expect(closed).toMatchObject({ status: 'closed', spent: euros('0.12'), escrow: euros('0.00') })
    const { data } = await world.call('listTasks', boss, { job_id: job.id })
    expect(data.map(({ status }) => status)).toEqual(['done', 'cancelled'])
    expect(await available(boss)).toEqual(euros('999.88'))
  })

  test('and publishing, pausing, raising at once: one after the other, money and state agree', async () => {
    const boss = await world.requester()
    const { id: job_id } = await world.call('createJob', boss, batchTerms())
    await world.call('addTasks', boss, { job_id, tasks: texts(70) })
    const publish = () => world.call('publishJob', boss, { job_id })
    const published = await outcomes([publish(), publish(), publish()])
    expect(published.sort()).toEqual(['conflict', 'conflict', 'done'])
    await outcomes([
      world.call('pauseJob', boss, { job_id }),
      world.call('raisePay', boss, { job_id, reward: euros('0.11') }),
      close(boss, job_id),
      world.call('resumeJob', boss, { job_id }),
      close(boss, job_id),
    ])
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'closed' })
    expect(await available(boss)).toEqual(euros('1000.00'))
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })
})

test('a job that was answered completely closes by itself, once', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  await approve(boss, (await answerOne(await world.worker(), job.id)).id)
  const ends = await Promise.all([settle(job.id), settle(job.id), settle(job.id)])
  expect(ends.sort()).toEqual([false, false, true])
  const told = await world.look(
    `select 1 from event where operation = 'settle_job' and job_id = '${fromPublicId('job', job.id)}'`,
  )
  expect(told).toHaveLength(1)
})

test('no job waits for ever: 90 days end a draft, and give back what an open or paused job holds', async () => {
  const boss = await world.requester(10_000n)
  const draft = await world.call('createJob', boss, batchTerms())
  const open = await openBatch(boss, 1)
  const paused = await openBatch(boss, 1)
  await world.call('pauseJob', boss, { job_id: paused.id })
  expect(open.deadline).not.toBeNull()
  world.clock.advance(90 * 86_400)
  await world.settle()
  for (const { id } of [open, paused])
    expect(await world.call('getJob', boss, { job_id: id })).toMatchObject({
      status: 'closed',
      escrow: euros('0.00'),
    })
  expect((await world.call('getJob', boss, { job_id: draft.id })).status).toBe('draft')
  world.clock.advance(1)
  await world.settle()
  expect((await world.call('getJob', boss, { job_id: draft.id })).status).toBe('closed')
  expect(await available(boss)).toEqual(euros('100.00'))
})
