import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { execute } from '../../execute.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve, requestChanges, submit } = batches(() => world)

const silence = async (assignment_id: string) => {
  const { output } = await execute(world.runtime, operations.approveBySilence as OperationSpec, {
    caller: { kind: 'system', loop: 'approve_by_silence' },
    input: { assignment_id },
    request_id: 'test',
  })
  return output.approved
}
const answered = async (more = {}) => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1, ...more })
  const worker = await world.worker()
  const { id } = await answerOne(worker, job.id)
  return { boss, job, worker, id }
}
const earned = async (worker: Awaited<ReturnType<World['worker']>>) =>
  (await world.call('getEarnings', worker, {})).available

test('approved twice, and by silence at the same moment: paid once, one receipt', async () => {
  const { boss, worker, id } = await answered({ auto_approve_seconds: 60 })
  world.clock.advance(60)
  const silent = Promise.all([silence(id), silence(id)])
  const ends = await outcomes([approve(boss, id), approve(boss, id)])
  const approvals = [...ends.map((end) => end === 'done'), ...(await silent)]
  expect(approvals.filter(Boolean)).toHaveLength(1)
  expect(await earned(worker)).toEqual([euros('0.10')])
  expect((await world.call('listEarnings', worker, {})).data).toHaveLength(1)
  await expect(approve(boss, id)).rejects.toMatchObject({ code: 'conflict' })
})

test('approved and sent back at once: one of both, and never money for open work', async () => {
  const { boss, worker, id } = await answered()
  const ends = await outcomes([requestChanges(boss, id), approve(boss, id)])
  const { status } = await world.call('getAssignment', worker, { assignment_id: id })
  // Work that was sent back may still be approved as it is, so both can succeed in that order.
  expect(ends).toContain('done')
  expect(await earned(worker)).toEqual(status === 'approved' ? [euros('0.10')] : [])
})

test('only handed-in work is reviewed, and only by its own requester', async () => {
  const { boss, job, worker, id } = await answered()
  const stranger = await world.requester()
  for (const decide of [approve, requestChanges])
    await expect(decide(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(world.call('listSubmissions', stranger, { job_id: job.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await requestChanges(boss, id)
  await expect(requestChanges(boss, id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await submit(worker, id, 'bad')).toMatchObject({ revision: 2 })
})

test('fourteen days after the first submission the work is paid, however often it went back', async () => {
  const { boss, worker, id } = await answered({ auto_approve_seconds: 14 * 86_400 })
  const day = 86_400
  world.clock.advance(6 * day)
  await requestChanges(boss, id)
  world.clock.advance(6 * day)
  const again = await submit(worker, id, 'bad')
  const first = Date.parse(again.submitted_at ?? '') - 12 * day * 1000
  expect(Date.parse(again.auto_approve_at ?? '')).toBe(first + 14 * day * 1000)
  await requestChanges(boss, id)
  world.clock.advance(2 * day)
  await world.settle()
  expect(await world.call('getAssignment', worker, { assignment_id: id })).toMatchObject({
    status: 'approved',
    answers: { mood: 'bad' },
    auto_approve_at: null,
  })
})

test('fees of bonuses become due when they have become a cent, as those of rewards do', async () => {
  const { boss, job, worker, id } = await answered()
  await approve(boss, id)
  const pay = async (amount: string) =>
    (await world.call('payBonus', boss, { assignment_id: id, amount: euros(amount), reason: 'x' }))
      .fee
  const fees = [await pay('0.03'), await pay('0.03'), await pay('0.03'), await pay('0.01')]
  expect(fees.map(({ amount }) => amount)).toEqual(['0.00', '0.01', '0.00', '0.01'])
  await Promise.all(Array.from({ length: 5 }, () => pay('0.01')))
  // Reward 0.10 + 0.02, bonuses 0.15 + 0.03.
  expect((await world.call('getJob', boss, { job_id: job.id })).spent).toEqual(euros('0.30'))
  expect(await earned(worker)).toEqual([euros('0.25')])
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('the receipts of a reward and of its bonus prove the same terms, whatever others get later', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 2, { overlap: 1 })
  const worker = await world.worker()
  const { id } = await answerOne(worker, job.id)
  await approve(boss, id)
  await world.call('raisePay', boss, { job_id: job.id, reward: euros('0.50') })
  await world.call('payBonus', boss, { assignment_id: id, amount: euros('1.00'), reason: 'x' })
  const signed = await world.look<{ terms: string }>(
    `select signed -> 'receipt' ->> 'terms_sha256' as terms from receipt where worker_id = '${worker.worker_id}'`,
  )
  expect(signed).toHaveLength(2)
  expect(signed[0]).toEqual(signed[1])
})

test('a bonus needs money, an approval, the job’s currency and a mandate that covers it', async () => {
  const { boss, id } = await answered()
  const bonus = (caller: typeof boss, amount: object) =>
    world.call('payBonus', caller, { assignment_id: id, amount: amount as never, reason: 'x' })
  await expect(bonus(boss, euros('1.00'))).rejects.toMatchObject({ code: 'conflict' })
  await approve(boss, id)
  for (const [amount, code] of [
    [euros('900000.00'), 'insufficient_funds'],
    [euros('0.00'), 'invalid_input'],
    [{ amount: '1.00', currency: 'USD' }, 'invalid_input'],
  ] as const)
    await expect(bonus(boss, amount)).rejects.toMatchObject({ code })
  const agent = await world.agent(boss, { per_job: 119n })
  await expect(bonus(agent as never, euros('1.00'))).rejects.toMatchObject({
    code: 'mandate_exceeded',
  })
  const careful = await world.agent(boss, { confirm_above: 119n })
  await expect(bonus(careful as never, euros('1.00'))).rejects.toMatchObject({
    code: 'mandate_exceeded',
  })
  await expect(bonus(await world.requester(), euros('1.00'))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('submissions are listed newest first, by status, page by page', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const worker = await world.worker()
  const ids: string[] = []
  for (const _ of [1, 2, 3]) ids.unshift((await answerOne(worker, job.id)).id)
  await approve(boss, ids[0] ?? '')
  const list = (more: object) =>
    world.call('listSubmissions', boss, { job_id: job.id, limit: 2, ...more })
  const first = await list({})
  const second = await list({ cursor: first.next_cursor })
  expect([...first.data, ...second.data].map(({ assignment_id }) => assignment_id)).toEqual(ids)
  expect((await list({ status: 'approved' })).data).toHaveLength(1)
  await expect(list({ cursor: 'bm90IGFuIGlk' })).rejects.toMatchObject({ code: 'invalid_input' })
})
