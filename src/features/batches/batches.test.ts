/** The manual rail: payouts and refunds leave in batches and come to an end by their references. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { BANK, bankers } from '../../../test/support/money/bank.ts'
import { holders } from '../../../test/support/money/holders.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { stillOwed } from '../../kernel/still-owed.ts'

const DAY = 86_400
let world: World
let operator: Caller & { kind: 'operator' }
beforeAll(async () => {
  world = await createWorld()
  world.runtime.instance.money = BANK
  operator = await world.operator()
})
afterAll(() => world.close())
beforeEach(() => {
  operator = { ...operator, confirmed_at: world.clock.now() }
})
const { earner } = holders(
  () => world,
  () => operator,
)
const bank = bankers(
  () => world,
  () => operator,
)
const available = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).available[0]?.amount ?? '0.00'
const payouts = async (worker: Caller) => (await world.call('listPayouts', worker, {})).data
const owed = async (worker: Caller) => {
  const lines = (await world.call('listEarnings', worker, {})).data
  const signed = await Promise.all(
    lines.map(
      async ({ id }) => (await world.call('getReceipt', worker, { receipt_id: id })).signed,
    ),
  )
  return stillOwed(signed, [world.runtime.instance.receipt_key]).debts[0]?.owed
}
/** A worker with ten euros, an account, and a payout of all of it. */
const withdrawn = async () => {
  const worker = await earner()
  await bank.payee(worker)
  await world.call('withdraw', worker, {})
  return worker
}

describe('a payout through a bank', () => {
  test('needs to know where to; nothing moves before', async () => {
    const worker = await earner()
    await expect(world.call('withdraw', worker, {})).rejects.toMatchObject({
      code: 'payee_missing',
    })
    expect(await available(worker)).toBe('10.00')
  })

  test('is batched, sent, settled; the debt is gone when the money has arrived, not before', async () => {
    const worker = await withdrawn()
    const batch = await bank.prepare()
    expect(batch).toMatchObject({ status: 'prepared', payments: 1, sum: euros('10.00'), open: 1 })
    expect((await payouts(worker))[0]?.status).toBe('batched')
    await bank.send(batch.id)
    expect(await owed(worker)).toBe(1_000n)
    expect(await bank.settle(batch.id)).toMatchObject({ open: 0 })
    expect(await bank.settle(batch.id)).toMatchObject({ open: 0 })
    expect((await payouts(worker))[0]?.status).toBe('settled')
    expect(await owed(worker)).toBe(0n)
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('comes back to the balance, whether it had counted as arrived or not', async () => {
    for (const arrived of [false, true]) {
      const worker = await withdrawn()
      const batch = await bank.prepare()
      await bank.send(batch.id)
      if (arrived) await bank.settle(batch.id)
      const [line] = (await bank.linesOf(batch.id)).lines
      const back = await bank.giveBack(line?.reference ?? '')
      expect(back.status).toBe(arrived ? 'returned' : 'failed')
      expect([await available(worker), await owed(worker)]).toEqual(['10.00', 1_000n])
      expect((await payouts(worker))[0]).toMatchObject({ return_reason: 'AC04 closed account' })
      await expect(bank.giveBack(line?.reference ?? '')).rejects.toMatchObject({ code: 'conflict' })
      // It can be withdrawn again, and for nothing: what came back was no payout.
      expect((await world.call('withdraw', worker, {})).cost).toEqual(euros('0.00'))
      await world.call('discardBatch', operator, { batch_id: (await bank.prepare()).id })
      const [again] = await payouts(worker)
      await world.call('cancelPayout', worker, { payout_id: again?.id ?? '' })
    }
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('is never sent twice: batches at once take it once, a sent one is not thrown away', async () => {
    const worker = await withdrawn()
    const ends = await outcomes([bank.prepare(), bank.prepare(), bank.prepare()])
    expect(ends.filter((end) => end === 'done')).toHaveLength(1)
    const [batch] = (await world.call('listBatches', operator, { limit: 1 })).data
    const batch_id = batch?.id ?? ''
    await bank.send(batch_id)
    for (const act of ['sendBatch', 'discardBatch'] as const)
      await expect(world.call(act, operator, { batch_id })).rejects.toMatchObject({
        code: 'conflict',
      })
    const [payout] = await payouts(worker)
    await expect(
      world.call('cancelPayout', worker, { payout_id: payout?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    world.clock.advance(7 * DAY)
    await world.settle()
    expect((await payouts(worker))[0]?.status).toBe('unknown')
    operator = { ...operator, confirmed_at: world.clock.now() }
    await expect(bank.prepare()).rejects.toMatchObject({ code: 'conflict' })
    expect(await bank.settle(batch_id)).toMatchObject({ open: 0 })
  })

  test('of a batch thrown away waits for the next one', async () => {
    const worker = await withdrawn()
    const first = await bank.prepare()
    await world.call('discardBatch', operator, { batch_id: first.id })
    expect((await payouts(worker))[0]?.status).toBe('requested')
    const second = await bank.prepare()
    expect((await bank.linesOf(second.id)).lines).toHaveLength(1)
    expect((await bank.linesOf(first.id)).lines).toHaveLength(0)
    await bank.send(second.id)
    await bank.settle(second.id)
  })

  test('may be taken back by its worker until then', async () => {
    const worker = await withdrawn()
    const [payout] = await payouts(worker)
    const payout_id = payout?.id ?? ''
    const stranger = await world.worker()
    await expect(world.call('cancelPayout', stranger, { payout_id })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await world.call('cancelPayout', worker, { payout_id })).status).toBe('failed')
    expect(await available(worker)).toBe('10.00')
  })
})

describe('what it costs', () => {
  test('nothing once a week; then what the bank takes, said before, and never the platform’s', async () => {
    const worker = await earner()
    await bank.payee(worker)
    const small = { amount: euros('0.01') }
    expect((await world.call('withdraw', worker, small)).cost).toEqual(euros('0.00'))
    const second = { amount: euros('5.00') }
    await expect(world.call('withdraw', worker, second)).rejects.toMatchObject({
      code: 'payout_costs',
      details: { detail: 'The bank takes 0.20 EUR of this payout.' },
    })
    const accepted = { ...second, accept_cost: euros('0.20') }
    expect((await world.call('withdraw', worker, accepted)).cost).toEqual(euros('0.20'))
    await expect(
      world.call('withdraw', worker, { amount: euros('0.20'), accept_cost: euros('0.20') }),
    ).rejects.toMatchObject({ code: 'nothing_to_pay_out' })
    const batch = await bank.prepare()
    const { lines } = await bank.linesOf(batch.id)
    expect(lines.map(({ amount }) => amount.amount).sort()).toEqual(['0.01', '4.80'])
    await bank.send(batch.id)
    await bank.settle(batch.id)
    expect(await owed(worker)).toBe(499n)
    const kinds = (await world.call('listEarnings', worker, {})).data.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'rail_cost')).toHaveLength(1)
    const fees = await world.look(
      `select 1 from ledger_account where kind = 'platform_fees' and credits_posted > 0`,
    )
    expect(fees).toEqual([])
    world.clock.advance(7 * DAY)
    expect((await world.call('withdraw', worker, {})).cost).toEqual(euros('0.00'))
    await world.call('cancelPayout', worker, { payout_id: (await payouts(worker))[0]?.id ?? '' })
  })
})

describe('where it goes', () => {
  test('the first account is good at once; a changed one clears for 24 hours', async () => {
    const worker = await earner()
    const first = await bank.payee(worker)
    expect(first).toMatchObject({
      iban_masked: 'NL91 … 4300',
      clears_at: world.clock.now().toISOString(),
    })
    await bank.payee(worker, 'DE89 3704 0044 0532 0130 00')
    const payout = await world.call('withdraw', worker, {})
    const waits = async () => (await world.call('getMoneyDesk', operator, {})).waiting[0]
    expect(await waits()).toEqual({ payouts: 0, refunds: 0, clearing: 1, sum: euros('0.00') })
    const clears = new Date(world.clock.now().getTime() + DAY * 1000).toISOString()
    expect(payout.send_after).toBe(clears)
    await expect(bank.prepare()).rejects.toMatchObject({ code: 'conflict' })
    world.clock.advance(DAY)
    operator = { ...operator, confirmed_at: world.clock.now() }
    expect(await waits()).toEqual({ payouts: 1, refunds: 0, clearing: 0, sum: payout.amount })
    const batch = await bank.prepare()
    expect(await waits()).toBeUndefined()
    const [line] = (await bank.linesOf(batch.id)).lines
    expect(line).toMatchObject({ iban: 'DE89370400440532013000', name: 'Zoë Müller' })
    await world.call('discardBatch', operator, { batch_id: batch.id })
    await world.call('cancelPayout', worker, { payout_id: payout.id })
  })

  test.each([
    ['NL91 ABNA 0417 1643 01', 'Zoë Müller'],
    ['not an account at all', 'Zoë Müller'],
    ['NL91 ABNA 0417 1643 00', '李娜'],
  ])('%s of %s is refused', async (iban, name) => {
    const worker = await earner()
    await expect(bank.payee(worker, iban, name)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('two accounts of one payee have one fingerprint', async () => {
    const [one, two] = [await earner(), await earner()]
    await bank.payee(one)
    await bank.payee(two, 'nl91abna0417164300', 'Zoe Mueller')
    const ids = [one, two].map(({ worker_id }) => `'${worker_id}'`).join(', ')
    const prints = await world.look(
      `select distinct payee_sha256 from worker_payee where worker_id in (${ids})`,
    )
    expect(prints).toHaveLength(1)
  })
})
