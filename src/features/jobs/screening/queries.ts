/** All SQL about jobs that wait for a human because of their texts. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Moment } from '../../../kernel/cursor.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { SCREENING_OUTCOMES } from '../../texts/screening-schemas.ts'
import type { Finding } from '../../texts/texts.ts'

export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number]

export type ScreeningRow = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  texts_sha256: string
  findings: Finding[]
  held_at: Date
  decide_until: Date
  outcome: ScreeningOutcome | null
  reason: string | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export const insertScreening = (tx: Transaction, s: Omit<ScreeningRow, 'outcome' | 'reason'>) =>
  sql`
    insert into job_screening (id, job_id, requester_id, texts_sha256, findings, held_at, decide_until)
    values (${s.id}, ${s.job_id}, ${s.requester_id}, ${s.texts_sha256},
      ${JSON.stringify(s.findings)}, ${s.held_at}, ${s.decide_until})`.execute(tx)

/** What a human last said of these very texts of this requester. */
export const knownTexts = async (tx: Transaction, requester_id: Uuid, texts_sha256: string) =>
  one(
    await sql<ScreeningRow>`
      select * from job_screening
      where requester_id = ${requester_id} and texts_sha256 = ${texts_sha256}
        and outcome in ('released', 'refused')
      order by decided_at desc limit 1`.execute(tx),
  )

/** The last time each of these jobs was held. */
export const screeningsOf = async (tx: Transaction, job_ids: Uuid[]) =>
  new Map(
    (
      await sql<ScreeningRow>`
        select distinct on (job_id) * from job_screening where job_id = any(${job_ids}::uuid[])
        order by job_id, held_at desc`.execute(tx)
    ).rows.map((row) => [row.job_id, row]),
  )

/** Ends what waits; false when nothing does any more. `decided_by` null: the clock, or the requester. */
export const endScreening = async (
  tx: Transaction,
  s: {
    job_id: Uuid
    outcome: ScreeningOutcome
    reason: string | null
    decided_by: Uuid | null
    now: Date
  },
): Promise<boolean> =>
  (
    await sql`
      update job_screening set outcome = ${s.outcome}, reason = ${s.reason},
        decided_by = ${s.decided_by}, decided_at = ${s.now}
      where job_id = ${s.job_id} and outcome is null returning 1`.execute(tx)
  ).rows.length > 0

/** A held job as an operator sees it. */
export type HeldRow = ScreeningRow & { title: string; requester: string; livemode: boolean }

/** Held jobs, the one that lapses first before the others. */
export const selectHeld = async (tx: Transaction, after: Moment | null, limit: number) =>
  (
    await sql<HeldRow>`
      select s.*, j.title, j.livemode, r.name as requester
      from job_screening s join job j on j.id = s.job_id join requester r on r.id = s.requester_id
      where s.outcome is null
        and (${after?.at ?? null}::timestamptz is null or (s.decide_until, s.id)
          > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by s.decide_until, s.id limit ${limit}`.execute(tx)
  ).rows

/** Jobs that nobody looked at in time. */
export const heldJobsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ job_id: Uuid }>`
      select job_id from job_screening where outcome is null and decide_until <= ${now}
      order by decide_until limit ${limit}`.execute(tx)
  ).rows.map(({ job_id }) => job_id)

/** Inputs spread evenly over a job, with their numbers. */
export const numberedInputs = async (
  tx: Transaction,
  job: { id: Uuid; task_count: number },
  most: number,
) => {
  const count = Math.min(most, job.task_count)
  const ordinals = Array.from(
    { length: count },
    (_, index) => 1 + Math.floor((index * job.task_count) / count),
  )
  return (
    await sql<{ ordinal: number; input: Record<string, unknown> }>`
      select ordinal, input from task
      where job_id = ${job.id} and ordinal = any(${ordinals}::int[]) order by ordinal`.execute(tx)
  ).rows
}
