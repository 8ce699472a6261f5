/** What a worker may be offered. */
import { type RawBuilder, sql } from 'kysely'
import type { Given } from '../../database/group/given.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Rank } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { CURRENCIES } from '../../kernel/money.ts'
import { isKeptFor } from '../alerts/kept-queries.ts'
import type { Who } from '../audience/first-queries.ts'
import { isOffered } from '../audience/fit-queries.ts'
import { mayBeShown } from '../content/queries.ts'
import { gateIsOpen } from '../gates/gate-queries.ts'
import { measuredSeconds } from '../jobs/pay/working-time-queries.ts'
import { lastToOpen } from '../jobs/places.ts'
import type { JobRow } from '../jobs/queries.ts'
import type { ScorecardRow } from '../ratings/present-scorecard.ts'
import { scorecardJson } from '../ratings/queries.ts'
import type { Ties } from '../standing/pass-gate.ts'
import { sameHands } from '../standing/payee-queries.ts'

/** An offer: the job, and how many of its places this worker could still take. */
export type OfferRow = JobRow & {
  places_left: number
  measured_seconds: number | null
  /** Of its requester, as the row stands. */
  scorecard: ScorecardRow
  /** Added to the reward for this worker (charter R13). */
  supplement_minor: bigint
  rank: bigint
  /** Until then its places are asked for and drawn, not taken. */
  draw_until: Date | null
}

/** A job that gives out places now. */
export const isRunning = (now: Date) => sql`
  j.status = 'open' and (j.deadline is null or j.deadline > ${now})`

export const freePlaces = (worker_id: Uuid) => sql`
  select p.task_id from place p where p.job_id = j.id
    and not exists (select 1 from assignment a
                    where a.worker_id = any(${sameHands(worker_id)}) and a.task_id = p.task_id)`

/**
 * Places this worker could take: one of each task with a free place, and of each task whose turn has
 * not come; at most 1,000 are counted. With gold also the checks among them: each place taken makes one
 * less, so that the number does not tell which one was a check.
 */
const placesLeft = (worker_id: Uuid) => sql`
  (select least(1000, free.places + case when free.places > 0 and j.gold_percent > 0
     then ${checksAhead(worker_id)} else 0 end)::int
   from (select (select count(distinct task_id) from (${freePlaces(worker_id)} limit 1000) free)
     + greatest(0, ${lastToOpen} - j.next_ordinal + 1)
     + ${isKeptFor(worker_id)}::int as places) free)`

/** Checks that come with the places that are left: never more than the gold this worker never had. */
const checksAhead = (worker_id: Uuid) => sql`
  (select least(g.unmet, greatest(0, j.gold_training + coalesce(j.gate_over, 1)
      + ceil((had.others + free.places) * j.gold_percent / 100.0) - had.gold))
   from (select count(*) as unmet from gold k
         where k.job_id = j.id and k.status = 'active' and not exists (
           select from assignment a where a.worker_id = ${worker_id} and a.task_id = k.task_id)) g,
     (select count(*) filter (where not a.is_gold) as others,
        count(*) filter (where a.is_gold) as gold
      from assignment a where a.worker_id = ${worker_id} and a.job_id = j.id) had)`

/** No one works for a requester they belong to (design §5). */
const isOwn = (worker_id: Who) => sql<boolean>`
  exists (select from worker w join requester_member m on m.person_id = w.person_id
          where w.id = ${worker_id} and m.requester_id = j.requester_id)`

/** A requester may keep a person from its own work (charter R27). */
const isBlocked = (worker_id: Who) => sql<boolean>`
  exists (select from worker_block b where b.worker_id = ${worker_id}
          and b.requester_id = j.requester_id and b.lifted_at is null)`

/** A human decided to keep these two apart (charter R26: nothing else hides work from one person). */
const isApart = (worker_id: Who) => sql<boolean>`
  exists (select from restriction r where r.worker_id = ${worker_id} and r.ended_at is null
          and r.imposes = 'deranked' and r.requester_id = j.requester_id)`

/**
 * What keeps a person from the work of the job `j`. Listing, claiming and “why I see no work” ask the
 * same, so that none of them can say something else than the others.
 */
export const tiesOf = (worker_id: Given<Uuid>): Record<keyof Ties, RawBuilder<boolean>> => ({
  own: isOwn(worker_id),
  blocked: isBlocked(worker_id),
  apart: isApart(worker_id),
})

/** Whether this job’s requester has work for this person: the gate that claiming asks too. */
export const mayWorkFor = (worker_id: Who) => sql`
  not (${isOwn(worker_id)} or ${isBlocked(worker_id)} or ${isApart(worker_id)}
    or exists (select from worker_standing s
               where s.worker_id = ${worker_id} and s.status in ('suspended', 'terminated')))`

/** What is shown of the job’s requester: one row by its key, for the offers of a page. */
const scorecard = scorecardJson(sql`j.requester_id`)

/** An answer of theirs on its first page ended work on the job `j`: nobody is asked twice (charter R19). */
export const isScreenedOut = (worker_id: Who) => sql<boolean>`
  (j.screens and exists (select from screen_out s
                         where s.job_id = j.id and s.worker_id = ${worker_id}))`

/** They work in another layer of the job `j`, or share a payee with who does: nobody checks their own work. */
export const isOfOtherLayer = (worker_id: Who) => sql<boolean>`
  (j.layer_jobs is not null and exists (select from assignment x
    where x.worker_id = any(${sameHands(worker_id)}) and x.job_id = any(j.layer_jobs)
      and x.job_id <> j.id and (x.first_submitted_at is not null or x.status = 'active')))`

/** The floor of the instance for an hour, in the smallest unit of the job’s currency. */
const floorHourly = sql`
  case j.currency ${sql.join(
    CURRENCIES.map(
      (currency) => sql`when ${currency} then ${LIMITS.pay_floor_per_hour[currency]}::bigint`,
    ),
    sql` `,
  )} end`

/** The legal minimum where the person lives. Each currency is asked for once in a statement, if at all. */
const legalHourly = (worker_id: Who, now: Given<Date>) => sql`
  case j.currency ${sql.join(
    CURRENCIES.map(
      (currency) => sql`when ${currency} then (
        select legal_hourly(f.country, f.region, ${currency},
          (${now}::timestamptz at time zone 'UTC')::date)
        from worker_profile f where f.worker_id = ${worker_id} and f.country is not null)`,
    ),
    sql` `,
  )} end`

/** The least that an answer pays this person, rounded up; work that is paid elsewhere has none. */
const minimum = (worker_id: Who, now: Given<Date>) => sql`
  case when j.paid_elsewhere then 0 else
    ceil(greatest(${floorHourly}, ${legalHourly(worker_id, now)}) * j.estimated_seconds / 3600)::bigint
  end`

/** What is added to the reward for this person, in minor units; 0 for most. */
export const supplementOf = (worker_id: Who, now: Given<Date>) =>
  sql<bigint>`greatest(0, ${minimum(worker_id, now)} - j.reward_minor)`

/** What the reserve of the job has not promised to anybody yet. */
const unpromised = sql`
  coalesce((select r.amount_minor - r.promised_minor from job_reserve r
            where r.job_id = j.id and r.kind = 'floor'), 0)`

/** Whether the reserve reaches to bring this person up to the minimum. */
export const isCovered = (worker_id: Who, now: Given<Date>) =>
  sql<boolean>`(${supplementOf(worker_id, now)} <= ${unpromised})`

/** Pay per hour at the estimate, in millionths, so that pages have a stable order. */
const rank = sql`(j.reward_minor * 3600000000 / j.estimated_seconds)`

/** Whether a place of the job `j` is for this person, if there is one: what a listed offer must be. */
export const isFor = (worker_id: Who, now: Date) => sql`
  ${mayWorkFor(worker_id)} and ${mayBeShown(worker_id, now)} and not ${isScreenedOut(worker_id)}
  and not ${isOfOtherLayer(worker_id)}
  and ${isOffered(worker_id, now)} and ${gateIsOpen(worker_id, now)}`

/**
 * Tasks whose turn has not come are new to everybody; else a place of a task this worker never had.
 * The first in order, which the index gives; `exists` may read the places of all jobs instead.
 */
export const hasPlace = (worker_id: Uuid) => sql`
  (j.next_ordinal <= ${lastToOpen} or (${freePlaces(worker_id)}
    order by p.ordinal limit 1) is not null or ${isKeptFor(worker_id)})`

/**
 * Open offers for a worker, best hourly pay first, after the cursor (rank and id of the last). Only
 * the offers of the page are counted and measured.
 */
export const listOffers = async (
  tx: Transaction,
  {
    worker_id,
    now,
    after,
    not_for_training,
    no_ai_input,
    limit,
  }: {
    worker_id: Uuid
    now: Date
    after: Rank | null
    not_for_training: boolean
    no_ai_input: boolean
    limit: number
  },
) =>
  (
    await sql<OfferRow>`
      select j.*, ${placesLeft(worker_id)} as places_left, ${measuredSeconds} as measured_seconds,
        ${scorecard} as scorecard, ${supplementOf(worker_id, now)} as supplement_minor
      from (
        select j.*, ${rank} as rank from job j
        where ${isRunning(now)}
          and (${after?.rank ?? null}::bigint is null
            or (${rank}, j.id) < (${after?.rank ?? null}::bigint, ${after?.id ?? null}::uuid))
          and not (${not_for_training} and (j.purpose = 'train' or 'purpose' = any(j.unstated)))
          and not (${no_ai_input} and j.input_origin <> 'human')
          and ${isFor(worker_id, now)}
          and ${hasPlace(worker_id)} and ${isCovered(worker_id, now)}
        order by rank desc, id desc limit ${limit}) j
      order by j.rank desc, j.id desc`.execute(tx)
  ).rows

/** One offer, whatever its state, if the worker may see it. */
export const findOffer = async (
  tx: Transaction,
  { worker_id, job_id, now }: { worker_id: Uuid; job_id: Uuid; now: Date },
) =>
  (
    await sql<OfferRow>`
      select j.*, ${rank} as rank,
        case when ${isRunning(now)} and ${mayWorkFor(worker_id)} and ${mayBeShown(worker_id, now)}
            and ${gateIsOpen(worker_id, now)} and not ${isScreenedOut(worker_id)}
            and not ${isOfOtherLayer(worker_id)}
            and ${isCovered(worker_id, now)}
          then ${placesLeft(worker_id)} else 0 end as places_left,
        ${measuredSeconds} as measured_seconds, ${scorecard} as scorecard,
        ${supplementOf(worker_id, now)} as supplement_minor
      from job j
      where j.id = ${job_id} and j.published_at is not null and not ${isOwn(worker_id)}`.execute(tx)
  ).rows[0]
