/** Charter R08: what is owed outside escrow is paid at once, blocks the debtor, and doubles after 30 days. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { contextOf } from '../../../test/support/money/context.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid, type Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { stillOwed } from '../../kernel/still-owed.ts'
import { accountId, claimOf, owedOf } from '../../ledger/chart.ts'
import { type Owed, payOwed } from './pay-owed.ts'

const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

type Side = { requester_id: Uuid; worker_id: Uuid }
const owe = (
  { requester_id, worker_id }: Side,
  minor = 500n,
  more: Partial<Owed> & { fail?: boolean } = {},
) =>
  transact(world.database, 'write', async (tx) => {
    const owed = {
      ...{ requester_id, worker_id, amount: money(minor, 'EUR') },
      ...{ ground: 'compensation' as const, about: { noun: 'job' as const, id: newUuid() } },
    }
    return payOwed(contextOf(world, tx), { ...owed, ...more })
  })
const pair = async (funds = 1n) => {
  const boss = await world.requester(funds)
  const worker = await world.worker()
  return { boss, worker, requester_id: boss.requester_id, worker_id: worker.worker_id }
}
const deposit = (boss: Caller, amount: string) =>
  world.call('depositFunds', boss, { amount: euros(amount) })
const balance = (boss: Caller) => world.call('getBalance', boss, {})
const publish = async (boss: Caller) => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms())
  await world.call('addTasks', boss, { job_id, tasks: texts(1) })
  return world.call('publishJob', boss, { job_id })
}
const earned = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).available[0]?.amount ?? '0.00'
const reserve = async () =>
  (
    await world.look<{ sum: bigint }>(
      `select coalesce(sum(credits_posted - debits_posted), 0)::bigint as sum from ledger_account
       where kind = 'platform_reserve'`,
    )
  )[0]?.sum

describe('what is owed outside escrow', () => {
  test('is the worker’s at once, with a receipt, and can be withdrawn', async () => {
    const { boss, worker, ...side } = await pair()
    const before = await reserve()
    await owe(side)
    expect(await earned(worker)).toBe('5.00')
    expect(await balance(boss)).toMatchObject({ owed: euros('5.00') })
    expect((await reserve()) ?? 0n).toBe((before ?? 0n) - 500n)
    const [line] = (await world.call('listEarnings', worker, {})).data
    expect(line).toMatchObject({ kind: 'owed', direction: 'in', ground: 'compensation' })
    const { signed } = await world.call('getReceipt', worker, { receipt_id: line?.id ?? '' })
    const trusted = [world.runtime.instance.receipt_key]
    expect(stillOwed([signed], trusted).debts).toMatchObject([{ owed: 500n, key: 'trusted' }])
    await world.call('withdraw', worker, {})
    await world.settle()
    expect(await earned(worker)).toBe('0.00')
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('stops its requester from publishing until a deposit has paid it back, before anything else', async () => {
    const { boss, ...side } = await pair()
    await owe(side)
    await expect(publish(boss)).rejects.toMatchObject({
      code: 'money_owed',
      details: { detail: '5.00 EUR is owed and must be paid back first.' },
    })
    await expect(
      world.call('askPeople', boss, { question: 'Is it open?', options: ['yes', 'no'] }),
    ).rejects.toMatchObject({ code: 'money_owed' })
    await deposit(boss, '2.00')
    expect(await balance(boss)).toMatchObject({ available: euros('0.00'), owed: euros('2.99') })
    await expect(publish(boss)).rejects.toMatchObject({ code: 'money_owed' })
    await deposit(boss, '100.00')
    expect(await balance(boss)).toMatchObject({ available: euros('97.01'), owed: euros('0.00') })
    expect((await publish(boss)).status).toBe('open')
    const [debt] = (await world.call('listDebts', boss, {})).data
    expect(debt).toMatchObject({
      ground: 'compensation',
      amount: euros('5.00'),
      repaid: euros('5.00'),
    })
  })

  test('is paid back from money that comes back from a job', async () => {
    const { boss, ...side } = await pair(1_000n)
    const job = await publish(boss)
    const { available } = await balance(boss)
    await owe(side, 995n)
    await world.settle()
    const owed = (9.95 - Number(available.amount)).toFixed(2)
    expect(await balance(boss)).toMatchObject({ available: euros('0.00'), owed: euros(owed) })
    await world.call('closeJob', boss, { job_id: job.id })
    await world.settle()
    expect(await balance(boss)).toMatchObject({ available: euros('0.05'), owed: euros('0.00') })
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('oldest first, and the platform’s own debts are nobody’s', async () => {
    const { boss, worker, ...side } = await pair()
    await owe({ ...side, requester_id: side.requester_id }, 300n)
    world.clock.advance(60)
    await owe(side, 200n)
    await owe(side, 100n, { requester_id: null })
    expect(await earned(worker)).toBe('6.00')
    await deposit(boss, '3.50')
    const { data } = await world.call('listDebts', boss, {})
    expect(data.map(({ amount, repaid }) => [amount.amount, repaid.amount])).toEqual([
      ['2.00', '0.51'],
      ['3.00', '3.00'],
    ])
  })

  test('is paid once for one thing, however often asked', async () => {
    const { worker, ...side } = await pair()
    const about = { noun: 'job' as const, id: newUuid() }
    const ends = await Promise.allSettled([1, 2, 3].map(() => owe(side, 500n, { about })))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(owe(side, 500n, { about })).rejects.toThrow('nobody_is_paid_twice_for_one_thing')
    expect(await earned(worker)).toBe('5.00')
  })

  test('deposits and payments at once lose no cent', async () => {
    const { boss, worker, ...side } = await pair()
    await outcomes([
      ...Array.from({ length: 6 }, () => owe(side, 100n)),
      ...Array.from({ length: 6 }, () => deposit(boss, '1.00')),
    ])
    await world.settle()
    expect(await earned(worker)).toBe('6.00')
    expect(await balance(boss)).toMatchObject({ available: euros('0.01'), owed: euros('0.00') })
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })
})

describe('after 30 days', () => {
  test('what is still unpaid doubles in the worker’s favour, once', async () => {
    const { boss, worker, ...side } = await pair()
    await owe(side)
    await deposit(boss, '1.99')
    world.clock.advance(30 * DAY - 1)
    await world.settle()
    expect(await earned(worker)).toBe('5.00')
    world.clock.advance(1)
    await world.settle()
    expect(await earned(worker)).toBe('8.00')
    expect(await balance(boss)).toMatchObject({ owed: euros('6.00') })
    world.clock.advance(31 * DAY)
    await world.settle()
    expect(await earned(worker)).toBe('8.00')
    const [line] = (await world.call('listEarnings', worker, {})).data
    expect(line).toMatchObject({ kind: 'owed', ground: 'late_payment', amount: euros('3.00') })
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('nothing doubles that was paid back in time', async () => {
    const { boss, worker, ...side } = await pair()
    await owe(side)
    await deposit(boss, '5.00')
    world.clock.advance(40 * DAY)
    await world.settle()
    expect(await earned(worker)).toBe('5.00')
  })
})

describe('with SQL as the application', () => {
  const refused = async (statement: string) => {
    const error = await sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => undefined,
        (one: unknown) => one,
      )
    return error instanceof Error ? error.message : 'done'
  }

  test('a debt is not changed, shrunk, forgotten or written off', async () => {
    const { ...side } = await pair()
    const id = await owe(side)
    const debt = (change: string) => refused(`update debt set ${change} where id = '${id}'`)
    for (const change of ['amount_minor = 1', 'requester_id = null', "ground = 'top_up'"])
      expect(await debt(change)).toMatch(/never changed|violates/)
    expect(await debt("penalty_at = penalty_at + interval '1 year'")).toMatch(/never changed/)
    await sql`update debt set repaid_minor = 1 where id = ${id}`.execute(world.owner)
    expect(await debt('repaid_minor = 0')).toMatch(/never changed/)
    expect(await debt('repaid_minor = 501')).toContain('a_debt_is_repaid_at_most_once')
    expect(await refused(`delete from debt where id = '${id}'`)).toMatch(/append-only|permission/)
  })

  test('who owes does not publish', async () => {
    const { boss, ...side } = await pair(1_000n)
    const { id: job_id } = await world.call('createJob', boss, batchTerms())
    const { id } =
      (await world.look<{ id: Uuid }>('select id from job order by id desc limit 1'))[0] ?? {}
    await owe(side, 5_000n)
    expect(job_id).toMatch(/^job_/)
    const open = `update job set status = 'open', published_at = now() where id = '${id}'`
    expect(await refused(open)).toBe('a requester who owes money does not publish')
    const copied = `insert into job select (jsonb_populate_record(j, '{"id": "${newUuid()}",
      "status": "open", "published_at": "2026-11-23T09:00:00Z"}')).* from job j where id = '${id}'`
    expect(await refused(copied)).toBe('a requester who owes money does not publish')
  })

  test('what is owed is not cleared without paying, nor noted without having been paid', async () => {
    const { boss, ...side } = await pair(1_000n)
    await owe(side, 5_000n)
    const owed = accountId(owedOf(boss.requester_id, 'EUR'))
    const claim = accountId(claimOf(boss.requester_id, 'EUR'))
    const move = (debit_account: string, credit_account: string, reason: string) =>
      refused(
        `select ledger_post('${newUuid()}', now(), 'x', '${JSON.stringify([
          {
            ...{ id: newUuid(), debit_account, credit_account, reason, currency: 'EUR' },
            ...{ amount: '100', phase: 'single', pending_id: null, about: newUuid() },
          },
        ])}')`,
      )
    const sentence = 'what is owed is noted when it is paid for and cleared when it is paid back'
    expect(await move(owed, claim, 'clear_owed')).toBe(sentence)
    expect(await move(claim, owed, 'note_owed')).toBe(sentence)
  })
})
