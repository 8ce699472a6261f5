/** What a claim looks at before it takes a place: the job, how the worker stands, what they had before. */
import { sql } from 'kysely'
import { ALONE, gathered } from '../../database/group/gather.ts'
import type { Given } from '../../database/group/given.ts'
import type { Transaction } from '../../database/pool.ts'
import { together } from '../../database/together.ts'
import type { Uuid } from '../../kernel/id.ts'
import { type KeptLook, keptColumns } from '../alerts/kept-queries.ts'
import { type ContentTies, contentTiesOf } from '../content/queries.ts'
import { type GoldLook, goldColumnsOf, goldJoins } from '../gates/gate-queries.ts'
import type { JobRow } from '../jobs/queries.ts'
import { type StandingRow, standingColumns } from '../standing/gate-queries.ts'
import type { Ties } from '../standing/pass-gate.ts'
import { isCovered, isOfOtherLayer, isScreenedOut, supplementOf, tiesOf } from '../work/queries.ts'

/** As much of a job as decides over a claim. */
export type JobToClaim = Ties &
  KeptLook &
  ContentTies &
  GoldLook & {
    id: Uuid
    status: JobRow['status']
    published_at: Date | null
    deadline: Date | null
    terms_version: number
    lease_seconds: number
    overlap: number
    task_count: number
    next_ordinal: number
    first_places: number | null
    has_audience: boolean
    paid_elsewhere: boolean
    first_until: Date | null
    content_flagged: boolean
    /** An answer of this worker ended work on the job: they are not asked again. */
    screened_out: boolean
    /** They work in another layer of the same answers. */
    other_layer: boolean
    reward_minor: bigint
    /** Added to the reward for this worker, and whether the reserve reaches (charter R13). */
    supplement_minor: bigint
    covered: boolean
  }

/** Who wants a place of which job. */
type Wish = { worker_id: Uuid; job_id: Uuid; now: Date }
type Look = JobToClaim & StandingRow & { last: number }

/** What a claim asks of a job `j`; `goldJoins` belongs behind it. */
const lookColumns = (worker_id: Given<Uuid>, now: Given<Date>) => {
  const { own, blocked, apart } = tiesOf(worker_id)
  const { unagreed, time_used, reported } = contentTiesOf(worker_id, now)
  return sql`
    j.id, j.status, j.published_at, j.deadline, j.terms_version, j.lease_seconds, j.overlap,
    j.task_count, j.next_ordinal, j.first_places, j.has_audience, j.paid_elsewhere, j.first_until, j.reward_minor,
    ${supplementOf(worker_id, now)} as supplement_minor, ${isCovered(worker_id, now)} as covered,
    cardinality(j.content_flags) > 0 as content_flagged, ${unagreed} as unagreed,
    ${time_used} as time_used, ${reported} as reported, ${own} as own, ${blocked} as blocked, ${apart} as apart,
    ${isScreenedOut(worker_id)} as screened_out, ${isOfOtherLayer(worker_id)} as other_layer,
    ${standingColumns(worker_id)},
    ${goldColumnsOf(worker_id)}, ${keptColumns(worker_id)},
    (select coalesce(max(ordinal), 0)::int from assignment
     where worker_id = ${worker_id} and job_id = j.id and ordinal <= j.task_count) as last`
}

export const lookOnce = async (
  tx: Transaction,
  { worker_id, job_id, now }: Wish,
): Promise<Look | undefined> => {
  const [, { rows }] = await together(
    sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx),
    sql<Look>`
      select ${lookColumns(worker_id, now)}
      from job j ${goldJoins(worker_id, now)} where j.id = ${job_id}`.execute(tx),
  )
  return rows[0]
}

/** The same for several people; whoever is kept by somebody else’s transaction goes alone. */
export const lookForMany = async (
  tx: Transaction,
  wishes: readonly Wish[],
): Promise<(Look | typeof ALONE)[]> => {
  const workers = wishes.map(({ worker_id }) => worker_id)
  const given = { worker_id: sql.ref<Uuid>('given.worker_id'), now: sql.ref<Date>('given.now') }
  const [{ rows: kept }, { rows }] = await together(
    sql<{ id: Uuid }>`
      select id from worker where id = any(${workers}::uuid[]) order by id
      for no key update skip locked`.execute(tx),
    sql<Look & { at: number }>`
      select given.at::int, ${lookColumns(given.worker_id, given.now)}
      from unnest(${workers}::uuid[], ${wishes.map(({ job_id }) => job_id)}::uuid[],
          ${wishes.map(({ now }) => now)}::timestamptz[])
          with ordinality as given (worker_id, job_id, now, at)
        join job j on j.id = given.job_id ${goldJoins(given.worker_id, given.now)}`.execute(tx),
  )
  const ours = new Set(kept.map(({ id }) => id))
  const found = new Map(rows.map(({ at, ...look }) => [at - 1, look]))
  return wishes.map(({ worker_id }, at) => (ours.has(worker_id) ? found.get(at) : ALONE) ?? ALONE)
}

/**
 * The job, how the worker stands, and the last task of this job, in its order, that the worker had; 0 when
 * there was none. One worker’s claims, and decisions about them, follow each other from here on.
 */
export const lookBeforeClaim = gathered<Wish, Look | undefined>({
  one: lookOnce,
  many: lookForMany,
  reads: true,
})
