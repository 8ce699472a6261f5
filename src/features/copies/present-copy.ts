/** Copies in their public form. */
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { COPY_LIMITS } from '../../kernel/limits/copy-limits.ts'
import type { ListedCopy } from './copy-queries.ts'
import { countCopies } from './queries.ts'

export const presentCopy = (row: ListedCopy, livemode: boolean) => ({
  object: 'copy' as const,
  id: row.id,
  livemode,
  job_id: row.job_id,
  kind: row.kind,
  status: row.status,
  address: row.address,
  fetched_from: row.fetched_from,
  file_id: row.file_id,
  reason: row.reason,
  attempts: row.attempts,
  next_attempt_at: row.status === 'waiting' ? row.next_attempt_at : null,
  in_form: row.in_form,
  tasks: row.tasks,
})

/** How far the copies of a job are, and what makes sense next. */
export const stateOfCopies = async (tx: Transaction, job_id: Uuid, job_status: string) => {
  const counts = await countCopies(tx, job_id)
  if (counts.waiting > 0) {
    const next = { next_action: 'list_copies', poll_after_seconds: COPY_LIMITS.poll } as const
    return { ...counts, status: 'copying', terminal: false, ...next } as const
  }
  const over = { terminal: true, poll_after_seconds: null } as const
  if (counts.failed > 0)
    return { ...counts, status: 'incomplete', ...over, next_action: 'retry_copies' } as const
  const next_action = job_status === 'draft' ? 'publish_job' : 'none'
  return { ...counts, status: 'copied', ...over, next_action } as const
}
