/** Files what a look found, once. */
import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import type { Finding } from '../quality/signals/finding.ts'
import { insertSignal } from './queries.ts'

/** A finding in its job; `detail` tells apart what is of one kind and about the same people. */
type Found = Omit<Finding, 'strength'> & { job_id: Uuid; task_id?: Uuid; detail?: string }

/** False when the same was said before. */
export const raise = (context: Context, found: Found): Promise<boolean> => {
  const [worker_id = null, other_worker_id = null] = [...found.workers].sort()
  const { job_id, kind, figures, task_id = null, detail = '', shows = null } = found
  const id = context.newId()
  return insertSignal(
    context.tx,
    { id, job_id, kind, worker_id, other_worker_id, task_id, detail, figures, shows: cut(shows) },
    context.now,
  )
}

const cut = (text: string | null): string | null => (text === null ? null : text.slice(0, 400))
