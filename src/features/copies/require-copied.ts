/** What publishing asks of copies, and what replies about a draft say of them. */
import type { Transaction } from '../../database/pool.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { fail } from '../handle.ts'
import { copyingOf, countCopies, firstUncopied } from './queries.ts'

/** Throws `files_not_copied` while files of the job are on their way, or when some did not come. */
export const requireCopied = async (tx: Transaction, job_id: Uuid): Promise<void> => {
  const copying = (await copyingOf(tx, [job_id])).get(job_id)
  if (copying?.failed) await refuseFailed(tx, job_id)
  if (!copying?.waiting) return
  const { waiting } = await countCopies(tx, job_id)
  fail('files_not_copied', `${some(waiting, 'file is', 'files are')} still being copied.`)
}

const some = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const refuseFailed = async (tx: Transaction, job_id: Uuid): Promise<never> => {
  const named = await firstUncopied(tx, job_id, LIMITS.row_errors)
  const { failed } = await countCopies(tx, job_id)
  const faults = named.map(({ ordinal, reason }) => ({
    pointer: ordinal === null ? 'form' : `task ${ordinal}`,
    message: reason ?? 'could not be copied',
  }))
  const [first] = faults
  throw new Problem('files_not_copied', {
    detail: `${some(failed, 'file', 'files')} could not be copied, the first for ${first?.pointer}: ${first?.message}`,
    errors: faults,
  })
}
