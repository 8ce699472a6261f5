/** SQL of sending: who sends to which webhook at this moment, and what is to be sent. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/**
 * `now` is the instance's time, by which deliveries are due; `real` and `until` are the machine's,
 * for a lease lasts as long as a process may be busy with the network.
 */
export type Taking = { now: Date; real: Date; until: Date; lease: Uuid }

/** Takes a webhook with something due that nobody is sending to; the longest untouched first. */
export const takeWebhook = async (
  tx: Transaction,
  { now, real, until, lease }: Taking,
): Promise<Uuid | undefined> => {
  const { rows } = await sql<{ id: Uuid }>`
    update webhook set lease = ${lease}, leased_until = ${until} where id = (
      select w.id from webhook w
      where w.status = 'enabled' and (w.leased_until is null or w.leased_until <= ${real})
        and (w.resting_until is null or w.resting_until <= ${now})
        and exists (
          select from webhook_delivery d
          where d.webhook_id = w.id and d.status = 'pending' and d.next_attempt_at <= ${now})
      order by w.leased_until nulls first limit 1 for update skip locked)
    returning id`.execute(tx)
  return rows[0]?.id
}

/** Gives it back to whoever comes next. */
export const releaseWebhook = async (
  tx: Transaction,
  { lease, real }: { lease: Uuid; real: Date },
): Promise<void> => {
  await sql`
    update webhook set lease = null, leased_until = ${real} where lease = ${lease}`.execute(tx)
}

export type Sending = {
  delivery_id: Uuid
  attempts: number
  event_id: Uuid
  body: string
  id: Uuid
  url: string
  secret_version: number
  previous_secret_until: Date | null
}

/** The first due delivery of the webhook that this lease holds, with where and how to send it. */
export const nextDelivery = async (
  tx: Transaction,
  { lease, now }: { lease: Uuid; now: Date },
): Promise<Sending | undefined> => {
  const { rows } = await sql<Sending>`
    select d.id as delivery_id, d.attempts, d.event_id, d.body, w.id, w.url, w.secret_version,
      w.previous_secret_until
    from webhook w join webhook_delivery d on d.webhook_id = w.id
    where w.lease = ${lease} and w.status = 'enabled' and d.status = 'pending'
      and d.next_attempt_at <= ${now}
    order by d.position limit 1`.execute(tx)
  return rows[0]
}
