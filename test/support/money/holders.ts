/** Workers with earned money, and operators who hold some of it back. */
import { transact } from '../../../src/database/transact.ts'
import { payOwed } from '../../../src/features/owed/pay-owed.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { newUuid, toPublicId } from '../../../src/kernel/id.ts'
import { money } from '../../../src/kernel/money.ts'
import { euros } from '../batch.ts'
import type { World } from '../world.ts'
import { contextOf } from './context.ts'

export type Ground = 'legal_order' | 'sanctions_match' | 'payee_unverified'
export const REASON = 'Order 12/2026 of the court in Lyon'

export const holders = (world: () => World, operator: () => Caller) => {
  /** Somebody with ten euros of earned money, or `minor`. */
  const earner = async (minor = 1_000n) => {
    const worker = await world().worker()
    await transact(world().database, 'write', (tx) =>
      payOwed(contextOf(world(), tx), {
        ...{ requester_id: null, worker_id: worker.worker_id, ground: 'compensation' },
        ...{ amount: money(minor, 'EUR'), about: { noun: 'job', id: newUuid() } },
      }),
    )
    return worker
  }
  /** Holds four euros for a day, unless said otherwise. */
  const hold = (
    { worker_id }: Awaited<ReturnType<typeof earner>>,
    { ground = 'legal_order' as Ground, amount = '4.00', seconds = 86_400, by = operator() } = {},
  ) =>
    world().call('placeHold', by, {
      worker_id: toPublicId('worker', worker_id),
      ...{ ground, amount: euros(amount), reason: REASON },
      expires_at: new Date(world().clock.now().getTime() + seconds * 1000).toISOString(),
    })
  return { earner, hold }
}
