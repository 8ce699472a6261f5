import { attempted } from '../../database/transact.ts'
import { after } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { toPublicId } from '../../kernel/id.ts'
import { COPY_LIMITS } from '../../kernel/limits/copy-limits.ts'
import { storeFile } from '../files/store-file.ts'
import { type Context, handle } from '../handle.ts'
import { recordCopy } from './contract.ts'
import { lockCopy, saveCopy } from './copy-queries.ts'
import { type CopyRow, copyingOf } from './queries.ts'

/** Nothing is recorded twice: only who holds the lease says what came of it, and gives it back. */
export const recordCopyHandler = handle(
  recordCopy,
  async (context, { copy_id, lease, stored, refused }) => {
    const { tx } = context
    const copy = await lockCopy(tx, copy_id)
    if (copy?.status !== 'waiting' || copy.lease !== lease) return { recorded: false, done: false }
    if (stored !== null) {
      const file = await attempted(tx, () => storeFile(context, copy.requester_id, stored))
      if (file instanceof Problem) await failed(context, copy, sentenceOf(file), false)
      else await saveCopy(tx, { ...copy, status: 'copied', file_id: file.id, reason: null })
    } else if (refused !== null) await failed(context, copy, refused.reason, refused.again)
    const done = !(await copyingOf(tx, [copy.job_id])).get(copy.job_id)?.waiting
    const { job_id, requester_id } = copy
    if (done) context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    return { recorded: true, done }
  },
)

const sentenceOf = ({ code, details }: Problem): string => details.detail ?? code

/** Tried again after a pause, while there is one left; else it has failed. */
const failed = (
  { tx, now }: Context,
  copy: CopyRow,
  reason: string,
  again: boolean,
): Promise<unknown> => {
  const pause = again ? COPY_LIMITS.pauses[copy.attempts - 1] : undefined
  return pause === undefined
    ? saveCopy(tx, { ...copy, status: 'failed', reason })
    : saveCopy(tx, { ...copy, reason, next_attempt_at: after(now, pause) })
}
