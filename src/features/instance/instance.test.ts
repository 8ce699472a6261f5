import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BANK } from '../../../test/support/money/bank.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
let operator: Caller
beforeAll(async () => {
  world = await createWorld()
  operator = { kind: 'operator', person_id: await world.person(), confirmed_at: world.clock.now() }
})
afterAll(() => world.close())

test('everybody may know what the instance is', async () => {
  expect(await world.call('getInstance', { kind: 'anonymous' }, {})).toMatchObject({
    name: 'Test',
    livemode: false,
    fee_percent: '20',
    receipt_key: world.runtime.instance.receipt_key,
  })
})

test('everybody may know who runs it, in the operator’s own words', async () => {
  const anybody = { kind: 'anonymous' } as const
  const unsaid = {
    legal_name: null,
    contact: null,
    governing_law: null,
    client_money: null,
    rails: ['test'],
  }
  expect(await world.call('getAbout', anybody, {})).toMatchObject({ ...unsaid, payout_cost: [] })
  world.runtime.instance.money = BANK
  const { legal_name, contact, client_money, rails } = BANK
  expect(await world.call('getAbout', anybody, {})).toMatchObject({
    ...{ name: 'Test', livemode: false, legal_name, contact, client_money, rails },
    payout_cost: [{ amount: '0.20', currency: 'EUR' }],
    two_people: false,
    fee_percent: '20',
  })
  await world.operator()
  await world.operator()
  expect(await world.call('getAbout', anybody, {})).toMatchObject({ two_people: true })
})

test('the audit is clean, and shows a cent that was taken behind its back', async () => {
  const owner = await world.requester(1_000n)
  const clean = await world.call('auditLedger', operator, {})
  expect(clean).toMatchObject({ ok: true, differences: [] })
  expect(clean.trial_balance).toContainEqual({ currency: 'EUR', amount: '0.00' })
  await sql`update ledger_account set credits_posted = credits_posted - 1
    where owner = ${owner.requester_id}`.execute(world.owner)
  const report = await world.call('auditLedger', operator, {})
  expect(report.ok).toBe(false)
  expect(report.differences).toMatchObject([{ stands: '9.99', should_be: '10.00' }])
  await expect(world.call('auditLedger', owner, {})).rejects.toThrow('forbidden')
})
