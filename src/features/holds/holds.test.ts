/** Charter R01: money is held back on three grounds only, one sum of it, with a reason and an end. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { type Ground, holders, REASON } from '../../../test/support/money/holders.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { toPublicId } from '../../kernel/id.ts'
import { stillOwed } from '../../kernel/still-owed.ts'

const DAY = 86_400
let world: World
let operator: Caller & { kind: 'operator' }
beforeAll(async () => {
  world = await createWorld()
  operator = await world.operator()
})
afterAll(() => world.close())
beforeEach(() => {
  operator = { ...operator, confirmed_at: world.clock.now() }
})

const { earner, hold } = holders(
  () => world,
  () => operator,
)
const earnings = (worker: Caller) => world.call('getEarnings', worker, {})
const withdrawn = async (worker: Caller) => (await world.call('withdraw', worker, {})).amount.amount

describe('a hold', () => {
  test('keeps its sum back and nothing else; the worker reads why, and it ends by itself', async () => {
    const worker = await earner()
    const placed = await hold(worker)
    expect(placed).toMatchObject({ status: 'held', amount: euros('4.00'), ground: 'legal_order' })
    expect(await earnings(worker)).toMatchObject({
      available: [euros('6.00')],
      held: [euros('4.00')],
    })
    const { data } = await world.call('listHolds', worker, {})
    expect(data).toEqual([placed])
    expect(data[0]).toMatchObject({
      reason: REASON,
      author: toPublicId('person', operator.person_id),
    })
    expect(await withdrawn(worker)).toBe('6.00')
    world.clock.advance(DAY)
    await world.settle()
    expect(await earnings(worker)).toMatchObject({ available: [euros('4.00')], held: [] })
    const [after] = (await world.call('listHolds', worker, { status: 'released' })).data
    expect(after?.ended_at).toBe(world.clock.now().toISOString())
    expect(await withdrawn(worker)).toBe('4.00')
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('is released by an operator, once', async () => {
    const worker = await earner()
    const { id: hold_id } = await hold(worker)
    expect((await world.call('releaseHold', operator, { hold_id })).status).toBe('released')
    await expect(world.call('releaseHold', operator, { hold_id })).rejects.toMatchObject({
      code: 'conflict',
      details: { detail: 'The hold has ended: it was released.' },
    })
    expect((await earnings(worker)).available).toEqual([euros('10.00')])
  })

  test('goes out only by a second person, with a receipt of it', async () => {
    const worker = await earner()
    const { id: hold_id } = await hold(worker)
    const input = { hold_id, sent_to: 'Tribunal de Lyon, 12/2026' }
    await expect(world.call('enforceHold', operator, input)).rejects.toMatchObject({
      code: 'second_person_needed',
    })
    const second = await world.operator()
    expect((await world.call('enforceHold', second, input)).status).toBe('enforced')
    const lines = (await world.call('listEarnings', worker, {})).data
    expect(lines.map(({ kind, direction }) => [kind, direction])).toEqual([
      ['enforced', 'out'],
      ['owed', 'in'],
    ])
    const signed = await Promise.all(
      lines.map(
        async ({ id }) => (await world.call('getReceipt', worker, { receipt_id: id })).signed,
      ),
    )
    expect(stillOwed(signed, [world.runtime.instance.receipt_key]).debts).toMatchObject([
      { earned: 1_000n, owed: 600n },
    ])
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('for an unverified payee never goes out, and is not placed again at once', async () => {
    const worker = await earner()
    const { id: hold_id } = await hold(worker, { ground: 'payee_unverified' })
    const second = await world.operator()
    await expect(
      world.call('enforceHold', second, { hold_id, sent_to: 'Somewhere' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await world.call('releaseHold', operator, { hold_id })
    await expect(hold(worker, { ground: 'payee_unverified' })).rejects.toMatchObject({
      code: 'conflict',
    })
    world.clock.advance(30 * DAY)
    operator = { ...operator, confirmed_at: world.clock.now() }
    expect((await hold(worker, { ground: 'payee_unverified' })).status).toBe('held')
  })

  test.each([
    ['more than was earned', { amount: '10.01' }, 'conflict'],
    ['nothing', { amount: '0.00' }, 'conflict'],
    ['no end', { seconds: 0 }, 'invalid_input'],
    ['a year for a court', { seconds: 181 * DAY }, 'invalid_input'],
    [
      'two months for a list',
      { ground: 'sanctions_match' as Ground, seconds: 31 * DAY },
      'invalid_input',
    ],
    [
      'a month for a payee',
      { ground: 'payee_unverified' as Ground, seconds: 15 * DAY },
      'invalid_input',
    ],
  ])('is refused for %s', async (_what, how, code) => {
    await expect(hold(await earner(), how)).rejects.toMatchObject({ code })
  })

  test('needs a fresh human operator; nobody else holds anything', async () => {
    const worker = await earner()
    const boss = await world.requester()
    for (const by of [boss, await world.agent(boss), worker])
      await expect(hold(worker, { by })).rejects.toMatchObject({ code: 'forbidden' })
    const stale = { ...operator, confirmed_at: new Date(0) }
    await expect(hold(worker, { by: stale })).rejects.toMatchObject({ code: 'confirmation_stale' })
    const [event] = (await world.call('listEvents', worker, { order: 'newest' })).data
    expect(event?.type ?? '').not.toBe('hold.placed')
  })

  test('holds and withdrawals at once never take more than there is', async () => {
    const worker = await earner()
    const ends = await outcomes([
      ...[1, 2, 3, 4].map(() => hold(worker, { amount: '3.00' })),
      ...[1, 2, 3, 4].map(() => world.call('withdraw', worker, { amount: euros('3.00') })),
    ])
    expect(ends.filter((end) => end === 'done')).toHaveLength(3)
    expect((await earnings(worker)).available).toEqual([euros('1.00')])
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })
})
