/** Charter R11: requesters with one billing entity count as one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { judges } from '../../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { toPublicId } from '../../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)
const { operator } = judges(() => world)
type Member = Caller & { kind: 'member' }

const say = (caller: Caller, number: string, more: object = {}) =>
  world.call('setBillingEntity', caller, { country: 'FR', number, ...more })
const musen = async (boss: Member) => openBatch(boss, 1, { reward: euros('0.30') })
const nova = (boss: Member) => openBatch(boss, 1, { reward: euros('0.20') })
const undisclosed = { code: 'lower_pay_undisclosed' }

test('the same work for less of a second requester with one number is said before', async () => {
  const [first, second] = [await world.requester(), await world.requester()]
  await musen(first)
  await say(first, '552 100 554')
  expect((await say(second, '552.100.554')).same_payer).toBe(1)
  await expect(nova(second)).rejects.toMatchObject(undisclosed)
  const opened = await openBatch(
    second,
    1,
    { reward: euros('0.20') },
    { discloses_lower_pay: true },
  )
  expect(opened.lower_than_previous?.hourly_before).toEqual(euros('54.00'))
})

test('strangers with the same work are no relaunch', async () => {
  const [first, second] = [await world.requester(), await world.requester()]
  await musen(first)
  await say(first, '111222333')
  await say(second, '333222111')
  expect((await nova(second)).lower_than_previous).toBeNull()
})

test('who pays from one bank account is one payer, whatever they say', async () => {
  const [first, second] = [await world.requester(), await world.requester()]
  await musen(first)
  for (const { requester_id, person_id } of [first, second])
    await world.look(
      `insert into bank_transfer (id, requester_id, rail, bank_id, amount_minor, currency, booked_on,
         payer_name, payer_iban, status, recorded_by, recorded_at)
       values (gen_random_uuid(), '${requester_id}', 'manual', gen_random_uuid()::text, 100, 'EUR',
         current_date, 'Acme', 'DE89370400440532013000', 'booked', '${person_id}', now())`,
    )
  await expect(nova(second)).rejects.toMatchObject(undisclosed)
})

test('what an operator found stays, also for the database', async () => {
  const boss = await world.requester()
  const requester_id = toPublicId('requester', boss.requester_id)
  expect((await say(await operator('admin'), '900 800 700', { requester_id })).by_operator).toBe(
    true,
  )
  await expect(say(boss, '123456789')).rejects.toMatchObject({ code: 'conflict' })
  const undo = `update billing_entity set by_operator = false where requester_id = '${boss.requester_id}'`
  await expect(world.look(undo)).rejects.toThrow('stays')
  expect(await world.call('getBillingEntity', boss, {})).toMatchObject({
    ...{ country: 'FR', number: '900800700', by_operator: true, same_payer: 0 },
  })
})
