/**
 * One attempt of an operation: its handler's context, and what it leaves to travel with the commit.
 * A transaction that lost a race is attempted again, with the ids of the first time.
 */

import type { Transaction } from './database/pool.ts'
import type { Write } from './database/together.ts'
import type { Context, EventNote, Instance } from './features/handle.ts'
import type { Caller } from './kernel/caller.ts'
import type { Clock } from './kernel/clock.ts'
import { newUuid, type Uuid } from './kernel/id.ts'

export type Attempt = {
  context: Context
  /** What the handler says of the event of its operation. */
  note: EventNote
  /** Writes whose answers nobody needs. */
  left: Write[]
}

/** What an attempt is made of. */
export type AttemptParts = {
  clock: Clock
  instance: Instance
  caller: Caller
  /** The ids that the operation has used; the same list for every attempt. */
  ids: Uuid[]
}

/** Begins an attempt in its transaction. */
export const beginAttempt = (
  tx: Transaction,
  { clock, instance, caller, ids }: AttemptParts,
): Attempt => {
  let used = 0
  const note: EventNote = {}
  const left: Write[] = []
  const context: Context = {
    tx,
    caller,
    now: clock.now(),
    newId: () => {
      ids[used] ??= newUuid()
      return ids[used++] as Uuid
    },
    instance,
    note: (more) => Object.assign(note, more),
    leave: (write) => left.push(write),
  }
  return { context, note, left }
}
