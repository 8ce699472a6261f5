/** What a handler gets, for tests of functions that operations of other slices call. */
import type { Transaction } from '../../../src/database/pool.ts'
import { writeTogether } from '../../../src/database/together.ts'
import type { Context } from '../../../src/features/handle.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { newUuid } from '../../../src/kernel/id.ts'
import type { World } from '../world.ts'

/** The context of a transaction in `world`, by default the loops’. */
export const contextOf = (
  { runtime, clock }: World,
  tx: Transaction,
  caller: Caller = { kind: 'system', loop: 'test' },
): Context => ({
  ...{ tx, caller, now: clock.now(), newId: newUuid },
  ...{ instance: runtime.instance, files: runtime.files, note: () => {} },
  // Should it fail, so does the commit.
  leave: (write) => void Promise.all(writeTogether(tx, [write])).catch(() => {}),
})
