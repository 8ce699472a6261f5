/** SQL of draws as far as opening a job and giving places back need it; the rest is the draws slice’s. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import { isOffered } from '../audience/fit-queries.ts'
import { contentTiesOf } from '../content/queries.ts'

/** A condition on a job `j` and an alert `wish`: the work is what its worker wants to hear of, now. */
export const isWanted = (now: Date) => sql`
  wish.is_on
  and (wish.languages is null or split_part(lower(j.lang), '-', 1) = any(wish.languages))
  and (wish.minimum_hourly_minor is null or (wish.currency = j.currency
    and j.reward_minor * 3600 >= wish.minimum_hourly_minor * j.estimated_seconds))
  and not (wish.not_for_training and (j.purpose = 'train' or 'purpose' = any(j.unstated)))
  and not (wish.no_ai_input and j.input_origin <> 'human')
  and is_alert_time(${now}, wish.time_zone, wish.days, wish.from_minute, wish.until_minute)`

const who: RawBuilder<Uuid> = sql`wish.worker_id`

/**
 * Begins the draw of a job that just opened: everybody whom an alert tells of it takes part, by lot where
 * they are very many; who may not work for its requester is passed over when it is drawn. Where all of
 * them taking a place would leave fewer than as many free, the places are few: they are asked for during
 * `ALERT_LIMITS.draw`, and drawn then. Of a job for many only the first places count: no others are out.
 * Nobody to tell, no draw.
 */
export const beginDraw = async (
  tx: Transaction,
  { job_id, now, draw_until }: { job_id: Uuid; now: Date; draw_until: Date },
): Promise<void> => {
  await sql`
    with wanting as materialized (
      select wish.worker_id from alert wish join job j on j.id = ${job_id}
      where ${isWanted(now)} and ${isOffered(who, now)} and not ${contentTiesOf(who, now).unagreed}
      group by wish.worker_id order by md5(wish.worker_id::text || ${job_id}) limit ${ALERT_LIMITS.told}),
    measured as (
      select j.id, (select count(*) from wanting) * 2
          > coalesce(j.first_places, j.task_count::bigint * j.overlap) as scarce
      from job j where j.id = ${job_id} and exists (select from wanting)),
    begun as (
      insert into job_draw (job_id, scarce, due_at)
      select id, scarce, case when scarce then ${draw_until}::timestamptz else ${now} end
      from measured returning job_id),
    marked as (
      update job set draw_until = ${draw_until} from measured
      where job.id = measured.id and measured.scarce)
    insert into draw_entry (job_id, worker_id, by_alert, entered_at, status)
    select begun.job_id, wanting.worker_id, true, ${now}, 'entered' from begun, wanting`.execute(tx)
}
