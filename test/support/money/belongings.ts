/** One of everything about money that has an id, for tests that go through the table. */
import { transact } from '../../../src/database/transact.ts'
import { payOwed } from '../../../src/features/owed/pay-owed.ts'
import { repayFromAvailable } from '../../../src/features/owed/repay.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { after } from '../../../src/kernel/clock.ts'
import { newUuid, toPublicId } from '../../../src/kernel/id.ts'
import { money } from '../../../src/kernel/money.ts'
import type { Belongings } from '../cast.ts'
import type { World } from '../world.ts'
import { contextOf } from './context.ts'

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
  return { debt: toPublicId('debt', debt ?? ''), hold: hold.id }
}
