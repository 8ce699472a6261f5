/** A requester's money at a bank: in by reference, large sums by two people, out to where it came from. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { BANK, bankers, PAYER } from '../../../test/support/money/bank.ts'
import { holders } from '../../../test/support/money/holders.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { readReference } from '../../kernel/bank/iban.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid, toPublicId } from '../../kernel/id.ts'

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
const bank = bankers(
  () => world,
  () => operator,
)
const { earner } = holders(
  () => world,
  () => operator,
)
const balance = (boss: Caller) => world.call('getBalance', boss, {})

describe('money that comes in', () => {
  test('carries a reference of its requester alone, with check digits', async () => {
    const references = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const boss = await world.requester(1n)
        return (await world.call('getDepositInstructions', boss, {})).reference
      }),
    )
    expect(new Set(references).size).toBe(20)
    for (const reference of references) expect(readReference(reference)).toBeDefined()
    const known = await world.call('getDepositInstructions', await world.requester(1n), {})
    expect(known.bank).toMatchObject({ iban: 'FR76 3000 6000 0112 3456 7890 189' })
  })

  test('is there at once up to 1,000, once however often recorded', async () => {
    const boss = await world.requester(1n)
    const bank_id = 'E-1'
    for (const _ of [1, 2])
      expect((await bank.record(boss, '1000.00', { bank_id })).status).toBe('booked')
    expect(await balance(boss)).toMatchObject({ available: euros('1000.01') })
    await expect(bank.record(boss, '999.00', { bank_id })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('waits for a second person above that', async () => {
    const boss = await world.requester(1n)
    const desk = () => world.call('getMoneyDesk', operator, {})
    const before = (await desk()).to_confirm
    const { id: bank_transfer_id, status } = await bank.record(boss, '1000.01')
    expect([status, (await balance(boss)).available.amount]).toEqual(['recorded', '0.01'])
    expect((await desk()).to_confirm).toBe(before + 1)
    const listed = async (by: Caller) =>
      (await world.call('listBankTransfers', by, { status: 'recorded' })).data
    const named = { requester_name: expect.any(String), recorded_by_you: true }
    expect((await listed(operator))[0]).toMatchObject({ id: bank_transfer_id, ...named })
    const confirm = (by: Caller) => world.call('confirmDeposit', by, { bank_transfer_id })
    await expect(confirm(operator)).rejects.toMatchObject({ code: 'second_person_needed' })
    const second = await world.operator()
    expect((await listed(second))[0]).toMatchObject({ recorded_by_you: false })
    expect((await confirm(second)).status).toBe('booked')
    expect((await desk()).to_confirm).toBe(before)
    await expect(confirm(second)).rejects.toMatchObject({ code: 'conflict' })
    expect((await balance(boss)).available.amount).toBe('1000.02')
  })

  test('recorded wrongly is thrown away and recorded anew', async () => {
    const boss = await world.requester(1n)
    const bank_id = 'E-2'
    const wrong = await bank.record(boss, '20000.00', { bank_id })
    await world.call('discardDeposit', operator, { bank_transfer_id: wrong.id })
    expect((await bank.record(boss, '200.00', { bank_id })).status).toBe('booked')
  })

  test.each([
    [{ reference: 'RF00 1234' }, 'invalid_input'],
    [{ reference: 'RF18 5390 0754 7034' }, 'not_found'],
    [{ payer_iban: 'DE00370400440532013000' }, 'invalid_input'],
    [{ amount: { amount: '1.00', currency: 'USD' } }, 'invalid_input'],
  ])('with %j is refused', async (wrong, code) => {
    await expect(bank.record(await world.requester(1n), '1.00', wrong)).rejects.toMatchObject({
      code,
    })
  })
})

describe('unspent money', () => {
  test('goes back to the account it came from, in a batch', async () => {
    const boss = await world.requester(1n)
    await expect(world.call('withdrawFunds', boss, {})).rejects.toMatchObject({ code: 'conflict' })
    await bank.record(boss, '50.00')
    const refund = await world.call('withdrawFunds', boss, { amount: euros('20.00') })
    expect(refund).toMatchObject({ status: 'requested', iban_masked: 'DE89 … 3000' })
    await expect(
      world.call('withdrawFunds', boss, { amount: euros('30.02') }),
    ).rejects.toMatchObject({ code: 'insufficient_funds' })
    const batch = await bank.prepare()
    const { lines } = await bank.linesOf(batch.id)
    expect(lines).toMatchObject([
      { kind: 'refund', name: PAYER.payer_name, amount: euros('20.00') },
    ])
    await bank.send(batch.id)
    await bank.settle(batch.id)
    await bank.giveBack(lines[0]?.reference ?? '', 'AC01')
    expect(await balance(boss)).toMatchObject({ available: euros('50.01') })
    const [known] = (await world.call('listRefunds', boss, {})).data
    expect(known).toMatchObject({ status: 'returned', return_reason: 'AC01' })
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('stays while something is owed', async () => {
    const boss = await world.requester(1n)
    const requester_id = toPublicId('requester', boss.requester_id)
    const taken = { requester_id, amount: euros('5.00'), bank_id: 'C-0' }
    await world.call('recordChargeback', operator, taken)
    await expect(world.call('withdrawFunds', boss, {})).rejects.toMatchObject({
      code: 'money_owed',
    })
  })
})

describe('a chargeback (R09)', () => {
  test('takes what the requester has, then the reserve; no worker loses a cent', async () => {
    const worker = await earner()
    const boss = await world.requester(300n)
    const requester_id = toPublicId('requester', boss.requester_id)
    const input = { requester_id, amount: euros('10.00'), bank_id: 'C-1' }
    expect(await world.call('recordChargeback', operator, input)).toMatchObject({
      from_available: euros('3.00'),
      from_reserve: euros('7.00'),
    })
    await expect(world.call('recordChargeback', operator, input)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await balance(boss)).toMatchObject({ available: euros('0.00'), owed: euros('7.00') })
    const { available } = await world.call('getEarnings', worker, {})
    expect(available).toEqual([euros('10.00')])
    world.clock.advance(40 * 86_400)
    await world.settle()
    expect(await balance(boss)).toMatchObject({ owed: euros('7.00') })
    operator = { ...operator, confirmed_at: world.clock.now() }
    await bank.record(boss, '20.00')
    const listed = async (caller: Caller) =>
      (await world.call('listChargebacks', caller, {})).data.filter(
        (one) => one.requester_id === requester_id,
      )
    const entry = { amount: euros('10.00'), owed: euros('7.00'), still_owed: euros('0.00') }
    expect(await listed(operator)).toMatchObject([{ ...entry, bank_id: 'C-1', requester: 'Acme' }])
    expect(await listed(boss)).toEqual(await listed(operator))
    expect(await listed(await world.requester())).toEqual([])
    expect(await balance(boss)).toMatchObject({ available: euros('13.00'), owed: euros('0.00') })
    expect(await world.audit()).toMatchObject({ ok: true })
  })
})

describe('with SQL as the application', () => {
  const refused = (statement: string): Promise<string> =>
    sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )

  test('nobody confirms alone, changes a transfer, or invents one', async () => {
    const boss = await world.requester(1n)
    const { id } = await bank.record(boss, '5000.00')
    expect(id).toMatch(/^btr_/)
    const where = `where status = 'recorded' and amount_minor = 500000`
    expect(
      await refused(
        `update bank_transfer set status = 'booked', decided_by = recorded_by, decided_at = now() ${where}`,
      ),
    ).toContain('a_second_person_confirms_a_large_transfer')
    expect(await refused(`update bank_transfer set amount_minor = 1 ${where}`)).toContain('never')
    expect(await refused(`delete from bank_transfer`)).toMatch(/append-only|permission/)
    const lines = JSON.stringify([
      {
        ...{ id: newUuid(), reason: 'deposit', currency: 'EUR', amount: '100', phase: 'single' },
        ...{ pending_id: null, about: newUuid() },
      },
    ]).slice(2, -2)
    const accounts = `(select jsonb_build_array(jsonb_build_object('debit_account', w.id,
      'credit_account', a.id) || '{${lines}}'::jsonb) from ledger_account w, ledger_account a
      where w.owner = 'manual' and w.kind = 'world' and a.kind = 'requester_available' limit 1)`
    expect(await refused(`select ledger_post('${newUuid()}', now(), 'x', ${accounts})`)).toBe(
      'money comes in only as the bank says',
    )
  })
})
