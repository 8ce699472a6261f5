/** Pools with people in them, and what people say of themselves, for tests. */
import type { Caller } from '../../../src/kernel/caller.ts'
import type { WireInput } from '../../../src/kernel/operation.ts'
import type { operations } from '../../../src/operations.ts'
import type { World } from '../world.ts'

type PoolInput = Partial<WireInput<typeof operations.createPool>>
type InviteInput = Partial<WireInput<typeof operations.createPoolInvite>>
type ProfileInput = Partial<WireInput<typeof operations.updateWorkerProfile>>

/** The token in a link. */
export const tokenIn = (url: string): string => url.split('#invite=')[1] ?? ''

export const poolsIn = (world: () => World) => {
  let made = 0
  const newPool = async (boss: Caller, more: PoolInput = {}): Promise<string> => {
    made += 1
    return (await world().call('createPool', boss, { name: `Pool ${made}`, ...more })).id
  }
  /** The token of a new link into a pool. */
  const inviteTo = async (boss: Caller, pool_id: string, more: InviteInput = {}) =>
    tokenIn((await world().call('createPoolInvite', boss, { pool_id, ...more })).url)
  const join = (worker: Caller, token: string, paid_elsewhere = false) =>
    world().call('joinPool', worker, { token, paid_elsewhere })
  /** Says something of oneself; nothing else. */
  const say = (worker: Caller, said: ProfileInput) =>
    world().call('updateWorkerProfile', worker, {
      languages: [],
      country: null,
      devices: [],
      ...said,
    })
  /** A new worker who came into the pool by a link of their own. */
  const memberOf = async (boss: Caller, pool_id: string, said?: ProfileInput) => {
    const worker = await world().worker()
    await join(worker, await inviteTo(boss, pool_id), true)
    if (said !== undefined) await say(worker, said)
    return worker
  }
  return { newPool, inviteTo, join, say, memberOf }
}
