/** SQL about the same work offered again, and who is asked first. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { PROJECT_LIMITS } from '../../../kernel/limits/project-limits.ts'
import { measuredSeconds } from '../pay/working-time-queries.ts'
import type { EarlierWork } from './rules.ts'

export type Compared = {
  requester_id: Uuid
  currency: string
  form_sha256: string
  body: string
  since: Date
}

/**
 * Published work of the requester, and of all who are the same payer, of the same form, or alike in its words. Texts that are alike have
 * about as many trigrams, so most are never compared.
 */
export const earlierWork = async (tx: Transaction, c: Compared): Promise<EarlierWork[]> => {
  const { alike, compared } = PROJECT_LIMITS
  const { rows } = await sql<EarlierWork>`
    with asked as materialized (select cardinality(show_trgm(${c.body})) as trigrams),
    newest as materialized (
      select w.job_id, w.form_sha256, w.body from work_text w, asked
      where w.requester_id in (select same_payer(${c.requester_id})) and w.published_at > ${c.since}
        and (w.form_sha256 = ${c.form_sha256} or w.trigrams between
          floor(asked.trigrams * ${alike}::numeric) and ceil(asked.trigrams / ${alike}::numeric))
      order by w.published_at desc limit ${compared})
    select w.job_id, j.project_id, j.reward_minor, j.estimated_seconds,
      ${measuredSeconds} as measured_seconds, w.form_sha256 = ${c.form_sha256} as same_form
    from newest w join job j on j.id = w.job_id
    where j.currency = ${c.currency} and not j.paid_elsewhere
      and (w.form_sha256 = ${c.form_sha256} or similarity(w.body, ${c.body}) >= ${alike}::real)`.execute(
    tx,
  )
  return rows
}

type Published = { job_id: Uuid; requester_id: Uuid; form_sha256: string; body: string; now: Date }

export const insertWorkText = (tx: Transaction, { job_id, now, ...text }: Published) =>
  sql`
    insert into work_text (job_id, requester_id, form_sha256, body, trigrams, published_at)
    values (${job_id}, ${text.requester_id}, ${text.form_sha256}, ${text.body},
      cardinality(show_trgm(${text.body})), ${now})`.execute(tx)

/**
 * Whether this form was shown to pay less before, at no more than its reward is now. By the reward and
 * not by the hour: what people take is measured anew, and the same pay must stay the same.
 */
export const wasDisclosed = async (
  tx: Transaction,
  { requester_id, form_sha256, since, reward_minor }: Compared & { reward_minor: bigint },
): Promise<boolean> =>
  (
    await sql`
      select 1 from work_text w join lower_pay l on l.job_id = w.job_id join job j on j.id = w.job_id
      where w.requester_id in (select same_payer(${requester_id})) and w.published_at > ${since}
        and w.form_sha256 = ${form_sha256} and j.reward_minor <= ${reward_minor} limit 1`.execute(
      tx,
    )
  ).rows.length > 0

export const insertLowerPay = (
  tx: Transaction,
  row: { job_id: Uuid; previous_job_id: Uuid; hourly: bigint; hourly_before: bigint; now: Date },
) =>
  sql`
    insert into lower_pay (job_id, previous_job_id, hourly_minor, previous_hourly_minor, disclosed_at)
    values (${row.job_id}, ${row.previous_job_id}, ${row.hourly}, ${row.hourly_before},
      ${row.now})`.execute(tx)

/** What the card of a job says of earlier pay. */
export const lowerPayOf = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<{ hourly_minor: bigint; previous_hourly_minor: bigint }>`
      select hourly_minor, previous_hourly_minor from lower_pay where job_id = ${job_id}`.execute(
      tx,
    )
  ).rows[0]

/** Who worked steadily on the project up to its end, or now. */
export const steadyWorkers = async (
  tx: Transaction,
  project_id: Uuid,
  now: Date,
): Promise<Uuid[]> =>
  (
    await sql<{ worker_id: Uuid }>`
      select s as worker_id
      from project p, project_steady(p.id, least(${now}::timestamptz, p.ended_at)) s
      where p.id = ${project_id}`.execute(tx)
  ).rows.map(({ worker_id }) => worker_id)

/** Who handed something in for one of these jobs. */
export const previousWorkers = async (tx: Transaction, job_ids: Uuid[]): Promise<Uuid[]> =>
  (
    await sql<{ worker_id: Uuid }>`
      select distinct worker_id from assignment
      where job_id = any(${job_ids}::uuid[]) and first_submitted_at is not null`.execute(tx)
  ).rows.map(({ worker_id }) => worker_id)

/** Offers a draft first to these people; others get `others_most` of its places until then. */
export const insertFirstOffer = async (
  tx: Transaction,
  offer: { job_id: Uuid; until: Date; others_most: number; workers: Uuid[] },
): Promise<void> => {
  await sql`
    insert into first_offer (job_id, until, others_most)
    values (${offer.job_id}, ${offer.until}, ${offer.others_most})`.execute(tx)
  await sql`
    insert into first_offered (job_id, worker_id)
    select ${offer.job_id}, worker_id from unnest(${offer.workers}::uuid[]) worker_id`.execute(tx)
  await sql`update job set first_until = ${offer.until} where id = ${offer.job_id}`.execute(tx)
}
