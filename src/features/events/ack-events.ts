import { callerKey } from '../../kernel/caller.ts'
import { fail, handle } from '../handle.ts'
import { ackEvents } from './contract.ts'
import { findEvent, moveInbox, selectSettled } from './queries.ts'
import { readerOf } from './reader.ts'

/** The place is kept here and not with the reader, so that a program may lose its memory. */
export const ackEventsHandler = handle(ackEvents, async ({ tx, caller, now }, { up_to }) => {
  const reader = readerOf(caller)
  const event = (await findEvent(tx, reader, up_to)) ?? fail('not_found')
  // Others, still being committed, may yet come before it.
  if (!event.settled)
    fail('conflict', 'The event is so new that others may still come before it; list_events first.')
  await moveInbox(tx, callerKey(caller), event, now)
  const rest = await selectSettled(tx, { reader, after: event, limit: 1 })
  return { object: 'inbox' as const, up_to, has_more: rest.length > 0 }
})
