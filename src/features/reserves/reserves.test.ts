/** Charter R03: what a job's reserves are for is set aside before it opens, and goes nowhere else. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { contextOf } from '../../../test/support/money/context.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { verifyReceipt } from '../../kernel/receipt.ts'
import { accountId, availableOf, escrowOf, feesOf, reserveOf } from '../../ledger/chart.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { type FromReserve, payFromReserve } from './pay-from-reserve.ts'
import { reserveGrowth, reserveSizes } from './sizes.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

const uuid = (job_id: string) => fromPublicId('job', job_id)
const held = (job_id: string) =>
  transact(world.database, 'read', (tx) => balanceOf(tx, reserveOf(uuid(job_id), 'floor', 'EUR')))
const available = async (boss: Parameters<World['call']>[1]) =>
  (await world.call('getBalance', boss, {})).available.amount
const pay = (asked: FromReserve) =>
  transact(world.database, 'write', (tx) => payFromReserve(contextOf(world, tx), asked))

test('a quarter of the rewards, rounded up; nothing of nothing', () => {
  expect(reserveSizes({ rewards: 40n })).toEqual({ floor: 10n })
  expect(reserveSizes({ rewards: 1n })).toEqual({ floor: 1n })
  expect(reserveSizes({ rewards: 0n })).toEqual({})
  expect(reserveGrowth({ floor: 12n }, { floor: 10n, care: 3n })).toEqual({ floor: 2n })
})

describe('the reserve of a job', () => {
  test('stands in the quote and in the job, inside at_most and not in cost', async () => {
    const boss = await world.requester(1_000n)
    const quote = await world.call('quoteJob', boss, { ...batchTerms(), tasks: 2 })
    const shown = {
      cost: euros('0.48'),
      reserves: [{ kind: 'floor', amount: euros('0.10') }],
      at_most: euros('0.58'),
    }
    expect(quote).toMatchObject(shown)
    const { id: job_id } = await world.call('createJob', boss, batchTerms())
    const draft = await world.call('addTasks', boss, { job_id, tasks: texts(2) })
    expect(draft).toMatchObject({ added: 2 })
    expect(await world.call('getJob', boss, { job_id })).toMatchObject(shown)
    const low = world.call('publishJob', boss, { job_id, max_cost: euros('0.57') })
    await expect(low).rejects.toMatchObject({ code: 'over_max_cost' })
    const open = await world.call('publishJob', boss, { job_id, max_cost: euros('0.58') })
    expect(open).toMatchObject({ ...shown, escrow: euros('0.48') })
    expect([await available(boss), await held(job_id)]).toEqual(['9.42', 10n])
  })

  test('is funded in full or the job does not open', async () => {
    const boss = await world.requester(57n)
    const refused = openBatch(boss, 2)
    await expect(refused).rejects.toMatchObject({
      code: 'insufficient_funds',
      details: { detail: '0.01 EUR more is needed.' },
    })
    expect(await available(boss)).toBe('0.57')
    expect((await openBatch(await world.requester(58n), 2)).status).toBe('open')
  })

  test('counts in an agent’s mandate', async () => {
    const boss = await world.requester(1_000n)
    const limited = await world.agent(boss, { per_job: 57n })
    const { id: job_id } = await world.call('createJob', limited, batchTerms())
    await world.call('addTasks', limited, { job_id, tasks: texts(2) })
    await expect(world.call('publishJob', limited, { job_id })).rejects.toMatchObject({
      code: 'mandate_exceeded',
    })
  })

  test('grows with a raise by what the places not paid yet need, and is given back at the end', async () => {
    const boss = await world.requester(1_000n)
    const worker = await world.worker()
    const { id: job_id } = await openBatch(boss, 2, { overlap: 1 })
    const { id } = await answerOne(worker, job_id)
    await approve(boss, id)
    expect(await held(job_id)).toBe(5n)
    const raised = await world.call('raisePay', boss, { job_id, reward: euros('0.30') })
    expect(raised).toMatchObject({
      reserves: [{ kind: 'floor', amount: euros('0.10') }],
      at_most: euros('0.58'),
    })
    expect(await held(job_id)).toBe(10n)
    await world.call('closeJob', boss, { job_id })
    expect([await available(boss), await held(job_id)]).toEqual(['9.88', 0n])
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })

  test('is not opened where the requester pays elsewhere', async () => {
    expect(reserveSizes({ rewards: 0n })).toEqual({})
    const opened = await world.look(
      `select from ledger_account a join job j on a.owner = j.id::text
       where j.paid_elsewhere and starts_with(a.kind, 'job_reserve_')`,
    )
    expect(opened).toEqual([])
  })
})

describe('a payment from a reserve', () => {
  const stage = async () => {
    const boss = await world.requester(1_000n)
    const worker = await world.worker()
    const { id } = await openBatch(boss, 2)
    const job = { id: uuid(id), requester_id: boss.requester_id, currency: 'EUR' as const }
    const about = { noun: 'job' as const, id: job.id }
    const asked = { job, worker_id: worker.worker_id, ground: 'local_supplement' as const, about }
    return { boss, worker, job_id: id, asked }
  }
  const lines = async (worker: Parameters<World['call']>[1]) =>
    (await world.call('listEarnings', worker, {})).data

  test('is the worker’s at once, with a receipt of its own, and once', async () => {
    const { worker, job_id, asked } = await stage()
    expect(await pay({ ...asked, minor: 4n })).toEqual({ from_reserve: 4n, owed: 0n })
    expect(await pay({ ...asked, minor: 4n })).toEqual({ from_reserve: 0n, owed: 0n })
    const [line, ...others] = await lines(worker)
    expect(others).toEqual([])
    expect(line).toMatchObject({ ground: 'local_supplement', amount: euros('0.04') })
    const { signed } = await world.call('getReceipt', worker, { receipt_id: line?.id ?? '' })
    expect(verifyReceipt(signed, world.runtime.instance.receipt_key)).toMatchObject({ ok: true })
    expect(await held(job_id)).toBe(6n)
  })

  test('is made in full when the reserve is used up: the rest is owed, or the platform’s own', async () => {
    const { boss, worker, job_id, asked } = await stage()
    const top_up = { ...asked, ground: 'top_up' as const }
    expect(await pay({ ...top_up, minor: 12n })).toEqual({ from_reserve: 10n, owed: 2n })
    expect(await pay({ ...asked, minor: 5n, short: 'platform' })).toEqual({
      ...{ from_reserve: 0n, owed: 5n },
    })
    expect((await lines(worker)).map(({ amount }) => amount.amount).sort()).toEqual([
      ...['0.02', '0.05', '0.10'],
    ])
    expect(await world.call('getBalance', boss, {})).toMatchObject({ owed: euros('0.02') })
    expect(await pay({ ...top_up, minor: 12n })).toEqual({ from_reserve: 0n, owed: 0n })
    expect(await held(job_id)).toBe(0n)
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })

  test('two at once: one is paid', async () => {
    const { worker, asked } = await stage()
    const ends = await Promise.all([1, 2, 3].map(() => pay({ ...asked, minor: 3n })))
    expect(ends.map(({ from_reserve }) => from_reserve).sort()).toEqual([0n, 0n, 3n])
    expect(await lines(worker)).toHaveLength(1)
  })
})

describe('with SQL as the application', () => {
  const refused = (statement: string): Promise<string> =>
    sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      )
  const posting = (debit: string, credit: string, reason: string) =>
    refused(`select ledger_post(gen_random_uuid(), now(), 'attack', jsonb_build_array(jsonb_build_object(
      'id', gen_random_uuid(), 'debit_account', '${debit}', 'credit_account', '${credit}',
      'currency', 'EUR', 'amount', 1, 'phase', 'single', 'reason', '${reason}',
      'about', gen_random_uuid())), null)`)

  test('no reserve goes to the platform, to another requester or into another job', async () => {
    const [boss, other] = [await world.requester(1_000n), await world.requester(1_000n)]
    const [mine, theirs] = [await openBatch(boss, 2), await openBatch(other, 2)]
    const reserve = accountId(reserveOf(uuid(mine.id), 'floor', 'EUR'))
    const to = {
      fees: accountId(feesOf('EUR', 0)),
      other: accountId(availableOf(other.requester_id, 'EUR')),
      escrow: accountId(escrowOf(uuid(theirs.id), 'EUR', 0)),
      reserve: accountId(reserveOf(uuid(theirs.id), 'floor', 'EUR')),
    }
    for (const reason of [
      'pay_fee',
      'refund_reserve',
      'fund_escrow',
      'fund_reserve',
      'pay_supplement',
    ])
      for (const account of Object.values(to))
        expect(await posting(reserve, account, reason)).toMatch(
          /money_moves_only_by_a_rule|only return to where it came from|unknown account/,
        )
  })

  test('what was set aside does not shrink, and what was paid is not rewritten or made up', async () => {
    const boss = await world.requester(1_000n)
    const { id } = await openBatch(boss, 2)
    const { worker_id } = await world.worker()
    const job_id = uuid(id)
    const change = (what: string) =>
      refused(`update job_reserve set ${what} where job_id = '${job_id}'`)
    expect(await change('amount_minor = 1')).toBe('a reserve only grows')
    expect(await change(`kind = 'care'`)).toBe('a reserve only grows')
    expect(await refused('delete from job_reserve')).toMatch(/append-only|permission/)
    const [transfer] = await world.look<{ id: string }>(
      `select id from ledger_transfer where reason = 'fund_reserve' and about = '${job_id}'`,
    )
    const made = (ground: string, kind: string) =>
      refused(`insert into reserve_payment (id, job_id, kind, worker_id, ground, about, amount_minor,
        transfer_id, paid_at) values (gen_random_uuid(), '${job_id}', '${kind}', '${worker_id}',
        '${ground}', '${job_id}', 10, '${transfer?.id}', now())`)
    expect(await made('top_up', 'floor')).toBe(
      'a payment from a reserve is noted as the ledger made it',
    )
    expect(await made('care', 'floor')).toMatch(/as the ledger made it|others_their_own/)
    expect(await refused('update reserve_payment set amount_minor = 1')).toMatch(
      /permission|append-only/,
    )
  })
})
