import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { formatAmount } from '../../kernel/money.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

test('a deposit is there at once, once, and in the list', async () => {
  const owner = await world.requester(100n)
  const deposit = () => world.call('depositFunds', owner, { amount: eur('2.50') }, { key: 'first' })
  const made = await deposit()
  expect(made).toMatchObject({ object: 'deposit', amount: eur('2.50'), livemode: false })
  expect(await deposit()).toEqual(made)
  await world.call('depositFunds', owner, { amount: eur('99.00') }, { dry_run: true })
  expect(await world.call('getBalance', owner, {})).toMatchObject({
    available: eur('3.50'),
    in_escrow: eur('0.00'),
  })
  const first = await world.call('listFunds', owner, { limit: 1 })
  expect(first).toMatchObject({ has_more: true, data: [{ reason: 'deposit', direction: 'in' }] })
  const rest = await world.call('listFunds', owner, { limit: 1, cursor: first.next_cursor ?? '' })
  expect(rest).toMatchObject({ has_more: false, data: [{ amount: eur('1.00'), job_id: null }] })
  expect((await world.audit()).ok).toBe(true)
})

test('what cannot be deposited is refused', async () => {
  const owner = await world.requester()
  const deposit = (amount: string, currency: 'EUR' | 'USD' = 'EUR') =>
    world.call('depositFunds', owner, { amount: { amount, currency } })
  await expect(deposit('0.00')).rejects.toThrow('above zero')
  await expect(deposit('1.00', 'USD')).rejects.toThrow('money is in EUR')
  await expect(deposit('-1.00')).rejects.toThrow('invalid_input')
  await expect(deposit('0.001')).rejects.toThrow('2 decimals')
  const most = LIMITS.test_deposit_maximum
  await expect(deposit(formatAmount(most + 1n, 'EUR'))).rejects.toThrow('at most')
  await deposit(formatAmount(most, 'EUR'))
  await expect(
    world.call('depositFunds', { ...owner, role: 'reviewer' }, { amount: eur('1.00') }),
  ).rejects.toThrow('forbidden')
})

test('money in a job counts as held, and its line names the job', async () => {
  const owner = await world.requester(10_000n)
  const asked = await world.call('askPeople', owner, {
    question: 'Is the door open?',
    options: ['yes', 'no'],
    answers: 2,
  })
  const { available, in_escrow } = await world.call('getBalance', owner, {})
  expect(Number(in_escrow.amount)).toBe(Number(asked.at_most.amount))
  expect(Number(available.amount) + Number(in_escrow.amount)).toBeCloseTo(100)
  const [line] = (await world.call('listFunds', owner, {})).data
  expect(line).toMatchObject({ direction: 'out', reason: 'fund_escrow', job_id: asked.job_id })
})

test('nobody sees the money of others', async () => {
  const stranger = await world.requester(5n)
  expect((await world.call('getBalance', stranger, {})).available).toEqual(eur('0.05'))
  expect((await world.call('listFunds', stranger, {})).data).toHaveLength(1)
})
