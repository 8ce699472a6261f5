import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { execute } from '../../execute.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { stillOwed } from '../../kernel/still-owed.ts'
import { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

/** Somebody who earned 0.10 for each of `tasks`. */
const earner = async (tasks = 1) => {
  const boss = await world.requester()
  const job = await openBatch(boss, tasks, { overlap: 1 })
  const worker = await world.worker()
  const ids: string[] = []
  for (let task = 0; task < tasks; task++) {
    const { id } = await answerOne(worker, job.id)
    await approve(boss, id)
    ids.push(id)
  }
  return { boss, worker, ids }
}
const withdraw = (worker: Caller, amount?: string) =>
  world.call('withdraw', worker, amount === undefined ? {} : { amount: euros(amount) })
const earnings = (worker: Caller) => world.call('getEarnings', worker, {})
const linesOf = async (worker: Caller) =>
  (await world.call('listEarnings', worker, { limit: 100 })).data
/** Every receipt the worker could keep. */
const receiptsOf = async (worker: Caller) =>
  Promise.all(
    (await linesOf(worker)).map(
      async ({ id }) => (await world.call('getReceipt', worker, { receipt_id: id })).signed,
    ),
  )

test('ten withdrawals at once never take more than was earned', async () => {
  const { worker } = await earner(2)
  const ends = await outcomes(Array.from({ length: 10 }, () => withdraw(worker, '0.07')))
  expect(ends.filter((end) => end === 'done')).toHaveLength(2)
  expect(ends.filter((end) => end === 'nothing_to_pay_out')).toHaveLength(8)
  expect((await earnings(worker)).available).toEqual([euros('0.06')])
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('from the first cent, and never what is not there', async () => {
  const { worker } = await earner()
  expect((await withdraw(worker, '0.01')).status).toBe('requested')
  for (const amount of ['0.10', '0.00'])
    await expect(withdraw(worker, amount)).rejects.toMatchObject({ code: 'nothing_to_pay_out' })
  const dollars = { amount: { amount: '0.01', currency: 'USD' as const } }
  await expect(world.call('withdraw', worker, dollars)).rejects.toMatchObject({
    code: 'nothing_to_pay_out',
    details: { detail: '0.00 USD can be withdrawn now.' },
  })
  expect((await withdraw(worker)).amount).toEqual(euros('0.09'))
  await expect(withdraw(worker)).rejects.toMatchObject({ code: 'nothing_to_pay_out' })
})

test('a payout is sent once, whoever sends it how often', async () => {
  const { worker } = await earner()
  const { id: payout_id } = await withdraw(worker)
  const send = () =>
    execute(world.runtime, operations.sendPayout as OperationSpec, {
      caller: { kind: 'system', loop: 'send_payout' },
      input: { payout_id },
      request_id: 'test',
    })
  const sent = (await Promise.all([send(), send(), send()])).map(({ output }) => output.sent)
  expect(sent.sort()).toEqual([false, false, true])
  const [payout] = (await world.call('listPayouts', worker, {})).data
  expect(payout).toMatchObject({ id: payout_id, status: 'settled', amount: euros('0.10') })
  expect(await earnings(worker)).toMatchObject({ available: [], paid_out: [euros('0.10')] })
})

test('every movement has a receipt, and together they prove exactly what is owed', async () => {
  const { boss, worker, ids } = await earner(3)
  const assignment_id = ids[0] ?? ''
  await world.call('payBonus', boss, { assignment_id, amount: euros('1.23'), reason: 'Well seen' })
  await withdraw(worker, '0.53')
  await world.settle()
  const lines = await linesOf(worker)
  expect(lines.map(({ kind }) => kind)).toEqual(['payout', 'bonus', 'reward', 'reward', 'reward'])
  const trusted = [world.runtime.instance.receipt_key]
  const { debts, refused } = stillOwed(await receiptsOf(worker), trusted)
  expect(refused).toEqual([])
  expect(debts).toMatchObject([{ key: 'trusted', earned: 153n, paid_out: 53n, owed: 100n }])
  expect((await earnings(worker)).available).toEqual([euros('1.00')])
})

test('nobody reads the receipt or the payout of somebody else', async () => {
  const { worker } = await earner()
  await withdraw(worker)
  const stranger = await world.worker()
  const [line] = await linesOf(worker)
  await expect(
    world.call('getReceipt', stranger, { receipt_id: line?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  expect((await world.call('listPayouts', stranger, {})).data).toEqual([])
  expect(await linesOf(stranger)).toEqual([])
})

test('lists go on where they stopped; a made-up cursor is refused', async () => {
  const { worker } = await earner(2)
  for (const amount of ['0.01', '0.02']) await withdraw(worker, amount)
  for (const list of ['listPayouts', 'listEarnings'] as const) {
    const first = await world.call(list, worker, { limit: 1 })
    const second = await world.call(list, worker, { limit: 1, cursor: first.next_cursor ?? '' })
    expect([first.has_more, second.has_more]).toEqual([true, false])
    expect(second.data[0]?.id).not.toBe(first.data[0]?.id)
    await expect(world.call(list, worker, { cursor: 'bm8' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  }
})

test('what waits, what came today and what came before are told apart', async () => {
  const { boss, worker } = await earner()
  world.clock.set(new Date('2026-11-24T00:00:00Z'))
  const job = await openBatch(boss, 2, { overlap: 1 })
  await answerOne(worker, job.id)
  await approve(boss, (await answerOne(worker, job.id)).id)
  expect(await earnings(worker)).toMatchObject({
    waiting: [euros('0.10')],
    earned_today: [euros('0.10')],
    earned_in_all: [euros('0.20')],
  })
})
