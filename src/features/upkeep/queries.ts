/** All SQL of the upkeep slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { forgetQuotas, quotasOver } from '../audience/forget-queries.ts'
import { forgetCaptures, oldCaptures } from '../captures/forget-queries.ts'
import { deleteOldNotices, oldNotices } from '../notices/mail-queries.ts'
import { deleteOldDeliveries } from '../webhooks/delivery-queries.ts'

/** Until when things are kept: what is from before these moments may go. */
export type Horizon = { keys: Date; drafts: Date; deliveries: Date; notices: Date }

const oldKeys = ({ keys }: Horizon) => sql`
  select caller, key from idempotency where created_at < ${keys}`
/** Drafts of work that ended before; its last line of history says when. */
const oldDrafts = ({ drafts }: Horizon) => sql`
  select d.assignment_id from draft d join assignment a on a.id = d.assignment_id
  where d.saved_at < ${drafts} and a.status in ('approved', 'rejected', 'upheld', 'returned', 'expired')
    and not exists (select 1 from assignment_history h
                    where h.assignment_id = a.id and h.created_at >= ${drafts})`

const oldDeliveries = ({ deliveries }: Horizon) => sql`
  select 1 from webhook_delivery where created_at < ${deliveries} and status <> 'pending'`

/** The instance’s id when there is anything to forget: one due row for the loop. */
export const instanceToTidy = async (tx: Transaction, horizon: Horizon): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from instance
      where exists (${oldKeys(horizon)}) or exists (${oldDrafts(horizon)})
        or exists (${oldCaptures(horizon.drafts)}) or exists (${oldDeliveries(horizon)}) or exists (${quotasOver})
        or exists (${oldNotices(horizon.notices)})`.execute(tx)
  ).rows.map(({ id }) => id)

const removed = (result: { numAffectedRows?: bigint }): number =>
  Number(result.numAffectedRows ?? 0n)

/** Removes at most `limit` of each kind; returns how many went. */
export const deleteExpired = async (
  tx: Transaction,
  horizon: Horizon,
  limit: number,
): Promise<number> => {
  const forgottenKeys = await sql`
    delete from idempotency where (caller, key) in (${oldKeys(horizon)} limit ${limit})`.execute(tx)
  const forgottenDrafts = await sql`
    delete from draft where assignment_id in (${oldDrafts(horizon)} limit ${limit})`.execute(tx)
  const forgottenCaptures = await forgetCaptures(tx, horizon.drafts, limit)
  const forgottenDeliveries = await deleteOldDeliveries(tx, horizon.deliveries, limit)
  const forgottenQuotas = await forgetQuotas(tx, limit)
  const forgottenNotices = await deleteOldNotices(tx, horizon.notices, limit)
  const rows = removed(forgottenKeys) + removed(forgottenDrafts) + forgottenCaptures
  return rows + forgottenDeliveries + forgottenQuotas + forgottenNotices
}
