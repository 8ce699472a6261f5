import type { Caller } from '../../kernel/caller.ts'
import { positionCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { fail, handle } from '../handle.ts'
import { listEvents } from './contract.ts'
import { type EventReader, selectEvents } from './queries.ts'

export const listEventsHandler = handle(listEvents, async (context, { limit, cursor }) => {
  const { tx, caller, instance } = context
  const before = positionCursor(cursor)
  const rows = await selectEvents(tx, { reader: readerOf(caller), before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ position }) => String(position))
  const events = data.map(({ operation, caller, position: _, ...event }) => ({
    object: 'event' as const,
    livemode: instance.livemode,
    ...event,
    type: operation,
    // `member:<requester>:<person>` names a person; whoever reads along learns only the kind.
    caller: caller.split(':')[0] ?? '',
  }))
  return { ...rest, data: events }
})

const readerOf = (caller: Caller): EventReader => {
  if (caller.kind === 'operator') return 'everybody'
  if (caller.kind === 'worker') return { worker_id: caller.worker_id }
  if (caller.kind === 'member' || caller.kind === 'agent')
    return { requester_id: caller.requester_id }
  return fail('forbidden', 'Events belong to a requester or a worker.')
}
