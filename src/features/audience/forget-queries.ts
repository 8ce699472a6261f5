/** Forgetting in which groups people were counted, once their job is over. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'

/** Jobs that are over and still have counts by group; few, whatever else there is. */
export const quotasOver = sql`
  select u.job_id from quota_use u join job j on j.id = u.job_id where j.status = 'closed'`

/** Forgets the groups of at most `limit` places; the counts go with the last of their job. */
export const forgetQuotas = async (tx: Transaction, limit: number): Promise<number> => {
  const places = await sql`
    update assignment set quota_keys = null
    where id in (select a.id from assignment a
                 where a.quota_keys is not null and a.job_id in (${quotasOver}) limit ${limit})`.execute(
    tx,
  )
  const counts = await sql`
    delete from quota_use
    where job_id in (${quotasOver}) and not exists (
      select from assignment a where a.job_id = quota_use.job_id and a.quota_keys is not null)`.execute(
    tx,
  )
  return Number((places.numAffectedRows ?? 0n) + (counts.numAffectedRows ?? 0n))
}
