/** SQL about ratings and the scorecard of a requester. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { ScorecardRow } from './present-scorecard.ts'

export type RatingRow = {
  id: Uuid
  requester_id: Uuid
  worker_id: Uuid
  pay: number
  speed: number
  fairness: number
  communication: number
  text: string | null
  counted_at: Date | null
  answered: boolean
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** Whether a worker may rate: null where nobody may, because the requester never published. */
export const mayRate = async (tx: Transaction, worker_id: Uuid, requester_id: Uuid) =>
  one(
    await sql<{ may: boolean }>`
      select exists (select from assignment a join job j on j.id = a.job_id
        where a.worker_id = ${worker_id} and j.requester_id = ${requester_id}
          and a.status = 'approved') as may
      from scorecard where requester_id = ${requester_id}`.execute(tx),
  )?.may

export const findOwnRating = async (tx: Transaction, worker_id: Uuid, requester_id: Uuid) =>
  one(
    await sql<RatingRow>`
      select r.*, exists (select from rating_answer a where a.rating_id = r.id) as answered
      from requester_rating r
      where r.worker_id = ${worker_id} and r.requester_id = ${requester_id}`.execute(tx),
  )

/** Writes a rating, or another in its place: it waits to be counted with those of others. */
export const putRating = (
  tx: Transaction,
  r: Omit<RatingRow, 'counted_at' | 'answered'>,
  now: Date,
) =>
  sql`
    insert into requester_rating (id, requester_id, worker_id, pay, speed, fairness, communication,
      text, rated_at)
    values (${r.id}, ${r.requester_id}, ${r.worker_id}, ${r.pay}, ${r.speed}, ${r.fairness},
      ${r.communication}, ${r.text}, ${now})
    on conflict (requester_id, worker_id) do update
      set pay = excluded.pay, speed = excluded.speed, fairness = excluded.fairness,
        communication = excluded.communication, text = excluded.text, rated_at = excluded.rated_at,
        counted_at = null
      where (requester_rating.pay, requester_rating.speed, requester_rating.fairness,
          requester_rating.communication, requester_rating.text)
        is distinct from
          (excluded.pay, excluded.speed, excluded.fairness, excluded.communication,
            excluded.text)`.execute(tx)

export type PublicRatingRow = {
  id: Uuid
  requester_id: Uuid
  text: string
  hidden_reason: string | null
  answer: string | null
  answered_at: Date | null
}

const shown = sql`
  select r.id, r.requester_id, r.text, a.text as answer, a.answered_at,
    (select t.public_reason from text_report t
     where t.rating_id = r.id and t.text = r.text and t.hidden
     order by t.decided_at desc limit 1) as hidden_reason
  from requester_rating r left join rating_answer a on a.rating_id = r.id
  where r.counted_at is not null and r.text is not null`

/** Words about a requester that are shown, after the id. */
export const selectRatings = async (
  tx: Transaction,
  { requester_id, after, limit }: { requester_id: Uuid; after: Uuid | null; limit: number },
) =>
  (
    await sql<PublicRatingRow>`
      ${shown} and r.requester_id = ${requester_id}
        and (${after}::uuid is null or r.id > ${after}::uuid)
      order by r.id limit ${limit}`.execute(tx)
  ).rows

export const findPublicRating = async (tx: Transaction, id: Uuid) =>
  one(await sql<PublicRatingRow>`${shown} and r.id = ${id}`.execute(tx))

/** False when it was answered before. */
export const insertAnswer = async (
  tx: Transaction,
  a: { rating_id: Uuid; text: string; answered_by: Uuid; now: Date },
): Promise<boolean> =>
  one(
    await sql`
      insert into rating_answer (rating_id, text, answered_by, answered_at)
      values (${a.rating_id}, ${a.text}, ${a.answered_by}, ${a.now})
      on conflict do nothing returning 1`.execute(tx),
  ) !== undefined

/** The scorecard of a requester as JSON, sums as text so that none becomes a float. */
export const scorecardJson = (requester_id: RawBuilder<unknown>) => sql<ScorecardRow>`
  (select to_jsonb(c) || jsonb_build_object('currency', b.currency,
     'paid_hourly_minor', c.paid_hourly_minor::text, 'true_hourly_minor', c.true_hourly_minor::text)
   from scorecard c join requester b on b.id = c.requester_id
   where c.requester_id = ${requester_id})`

/** Whether somebody ever published here: only then do others see that they exist. */
export const findScorecard = async (tx: Transaction, requester_id: Uuid) =>
  one(
    await sql<{ name: string; since: Date; livemode: boolean; scorecard: ScorecardRow }>`
      select r.name, r.created_at as since, r.livemode, ${scorecardJson(sql`r.id`)} as scorecard
      from requester r
      where r.id = ${requester_id}
        and exists (select from scorecard c where c.requester_id = r.id)`.execute(tx),
  )
