/** One of everything about money that has an id, for tests that go through the table. */
import { sql } from 'kysely'
import { transact } from '../../../src/database/transact.ts'
import { payOwed } from '../../../src/features/owed/pay-owed.ts'
import { repayFromAvailable } from '../../../src/features/owed/repay.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { after } from '../../../src/kernel/clock.ts'
import { newUuid, toPublicId, type Uuid } from '../../../src/kernel/id.ts'
import { money } from '../../../src/kernel/money.ts'
import type { Belongings } from '../cast.ts'
import type { World } from '../world.ts'
import { contextOf } from './context.ts'

/** What the money desk has: a transfer to confirm, and a batch with nothing in it. */
const deskOf = async ({ runtime, clock, operator }: World, requester_id: Uuid) => {
  const { person_id } = await operator()
  const [batch, transfer] = [newUuid(), newUuid()]
  const now = clock.now()
  await sql`
    insert into payout_batch (id, currency, status, executes_on, prepared_by, prepared_at)
    values (${batch}, 'EUR', 'prepared', '2030-01-02', ${person_id}, ${now})`.execute(
    runtime.database,
  )
  await sql`
    insert into bank_transfer (id, requester_id, rail, bank_id, amount_minor, currency, booked_on,
      payer_name, payer_iban, status, recorded_by, recorded_at)
    values (${transfer}, ${requester_id}, 'manual', ${transfer}, 200000, 'EUR', '2026-11-23', 'Acme',
      'DE89370400440532013000', 'recorded', ${person_id}, ${now})`.execute(runtime.database)
  return { batch: toPublicId('batch', batch), bank_transfer: toPublicId('bank_transfer', transfer) }
}

/** What a requester owed and paid back, and a cent of the worker's that an operator holds. */
export const moneyOf = async (
  world: World,
  { requester_id }: Caller & { kind: 'member' },
  worker: Caller & { kind: 'worker' },
): Promise<Belongings> => {
  const { worker_id } = worker
  const debt = await transact(world.database, 'write', async (tx) => {
    const context = contextOf(world, tx)
    const owed = { requester_id, worker_id, ground: 'time_worked' as const }
    const about = { noun: 'job' as const, id: newUuid() }
    const id = await payOwed(context, { ...owed, about, amount: money(2n, 'EUR') })
    await repayFromAvailable(context, requester_id, 'EUR')
    return id
  })
  const hold = await world.call('placeHold', await world.operator(), {
    worker_id: toPublicId('worker', worker_id),
    ground: 'legal_order',
    amount: { amount: '0.01', currency: 'EUR' },
    reason: 'An order of the court',
    expires_at: after(world.clock.now(), 3_600).toISOString(),
  })
  const desk = await deskOf(world, requester_id)
  return { debt: toPublicId('debt', debt ?? ''), hold: hold.id, ...desk }
}
