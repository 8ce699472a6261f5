/**
 * Fetches the files behind the addresses in tasks. A round takes a few of one requester’s for a while
 * (a lease on each, in the database), fetches them side by side outside of any transaction, has them
 * read and stored like an upload, and writes down what came of each through an ordinary operation. The
 * next round is the next requester’s, so that nobody waits behind somebody’s hundred thousand.
 */
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { recordCopy } from '../features/copies/contract.ts'
import { type CopyOutcome, copyAddress } from '../features/copies/copy-address.ts'
import { giveBackCopies, type TakenCopy, takeCopies } from '../features/copies/copy-queries.ts'
import { newUuid, toPublicId, type Uuid } from '../kernel/id.ts'
import { COPY_LIMITS } from '../kernel/limits/copy-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { preparationOf } from '../preparation.ts'
import type { RoundSpec } from './loop.ts'

const SYSTEM = { kind: 'system', loop: 'copy_files' } as const

/** The loop of one process; it remembers whose turn was last, which nothing depends on but fairness. */
export const copyLoop = (): RoundSpec => {
  let last: Uuid | null = null
  return {
    name: 'copy_files',
    lanes: COPY_LIMITS.lanes,
    round: async (runtime, stopping) => {
      const lease = newUuid()
      const begun = Date.now()
      const taken = await transact(runtime.database, 'write', (tx) =>
        takeCopies(tx, {
          after: last,
          now: runtime.clock.now(),
          real: new Date(begun),
          until: new Date(begun + COPY_LIMITS.lease * 1000),
          lease,
          limit: COPY_LIMITS.batch,
        }),
      )
      last = taken[0]?.requester_id ?? last
      const turn = { runtime, lease, stopping }
      const ends = await Promise.allSettled(taken.map((copy) => copyOne(turn, copy)))
      // Whoever starts next need not wait for a process that ended in good order.
      if (stopping.aborted)
        await transact(runtime.database, 'write', (tx) => giveBackCopies(tx, lease))
      const fault = ends.find(({ status }) => status === 'rejected')
      if (fault?.status === 'rejected') throw fault.reason
      return taken.length
    },
  }
}

type Turn = { runtime: Runtime; lease: Uuid; stopping: AbortSignal }

const copyOne = async (turn: Turn, copy: TakenCopy): Promise<void> => {
  const outcome = await fetchOne(turn, copy)
  await execute(turn.runtime, recordCopy as unknown as OperationSpec, {
    caller: SYSTEM,
    input: {
      copy_id: toPublicId('copy', copy.id),
      lease: turn.lease,
      stored: 'stored' in outcome ? outcome.stored : null,
      refused: 'stored' in outcome ? null : { reason: outcome.refused, again: outcome.again },
    },
    request_id: `loop_${newUuid()}`,
  })
}

const fetchOne = async ({ runtime, stopping }: Turn, copy: TakenCopy): Promise<CopyOutcome> => {
  if (copy.job_status === 'closed') return { refused: 'The job was closed.', again: false }
  // It was taken that often and nobody lived to say what came of it.
  if (copy.attempts > COPY_LIMITS.pauses.length + 1)
    return { refused: 'The instance ended each time while it was copied.', again: false }
  const preparation = preparationOf({ ...runtime, caller: SYSTEM, dry_run: false, stopping })
  const named = { kind: copy.kind, address: copy.fetched_from }
  return copyAddress(preparation, copy.requester_id, named)
}
