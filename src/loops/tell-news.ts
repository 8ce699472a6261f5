/**
 * Looks through what happened for what is news to a person. Most events are none: those are passed by
 * without an operation, so that looking makes no events of its own.
 */
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { findInbox, moveInbox } from '../features/events/queries.ts'
import { tellWorkers } from '../features/telling/contract.ts'
import { lookAhead, READER } from '../features/telling/queries.ts'
import { newUuid } from '../kernel/id.ts'
import { MAIL_LIMITS } from '../kernel/limits/told/mail-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'

/** One look; returns whether there may be more to look at right away. */
export const tellNews = async (runtime: Runtime): Promise<number> => {
  const { database, clock } = runtime
  const limit = MAIL_LIMITS.events_at_once
  const ahead = await transact(database, 'read', async (tx) => {
    const told = await findInbox(tx, READER)
    return told && lookAhead(tx, told, limit)
  })
  if (ahead === undefined) return 0
  if (ahead.news === true) {
    await execute(runtime, tellWorkers as unknown as OperationSpec, {
      caller: { kind: 'system', loop: 'tell_workers' },
      input: {},
      request_id: `loop_${newUuid()}`,
    })
    return 1
  }
  const [horizon, position] = (ahead.end ?? '').split('.')
  if (ahead.count < limit || horizon === undefined || position === undefined) return 0
  const order = { horizon: BigInt(horizon), position: BigInt(position) }
  await transact(database, 'write', (tx) => moveInbox(tx, READER, order, clock.now()))
  return 1
}
