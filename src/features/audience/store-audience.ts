import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import type { CheckedAudience } from './check-audience.ts'
import { insertAudience, insertQuotas } from './queries.ts'

/** Keeps with a job whom it is for; the job’s row says that there is something to keep. */
export const storeAudience = async (
  { tx, now }: Context,
  job_id: Uuid,
  checked: CheckedAudience | null,
): Promise<void> => {
  if (checked === null) return
  await insertAudience(tx, job_id, checked.asked, now)
  if (checked.quotas.length > 0) await insertQuotas(tx, job_id, checked.quotas)
}
