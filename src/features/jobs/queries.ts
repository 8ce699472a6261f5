/** All SQL of the jobs slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ContentFlag } from '../content/content-schemas.ts'
import { type Layered, NO_LAYERS } from './layers/stored-review.ts'
import { NOT_WATCHED, type PayWatch } from './pay/pay-watch.ts'

/** A job’s row. Sums are minor units of `currency`. */
export type JobRow = PayWatch &
  Layered & {
    id: Uuid
    requester_id: Uuid
    agent_id: Uuid | null
    livemode: boolean
    status:
      | 'draft'
      | 'screening'
      | 'held'
      | 'refused'
      | 'open'
      | 'paused'
      | 'winding_down'
      | 'closed'
    title: string
    description: string
    form: unknown
    form_sha256: string
    lang: string
    currency: Currency
    reward_minor: bigint
    fee_basis_points: number
    overlap: number
    /** How many answers a task gets, where it depends on certainty: certainty/overlap-terms.ts. */
    overlap_min: number | null
    sure_permille: number | null
    budget_minor: bigint | null
    place_budget: number | null
    estimated_seconds: number
    estimate_stated: boolean
    auto_approve_seconds: number
    lease_seconds: number
    deadline: Date | null
    purpose: 'operate' | 'evaluate' | 'train' | 'publish'
    data_use: { licence: string; retention_days: number | null; seen_by: 'requester' | 'public' }
    ai_use: 'forbidden' | 'allowed' | 'disclose'
    input_origin: 'human' | 'ai' | 'mixed'
    /** What of the four above nobody said. */
    unstated: ('purpose' | 'data_use' | 'ai_use' | 'input_origin')[]
    /** What people may have to see; null: a draft that has not said. */
    content_flags: ContentFlag[] | null
    has_audience: boolean
    /** An answer on the first page of the form can end the work. */
    screens: boolean
    paid_elsewhere: boolean
    project_id: Uuid | null
    /** Until then those who did the work before go first; null: nobody does. */
    first_until: Date | null
    /** So many places are out, and the rest waits for what becomes of them; null: nothing waits. */
    first_places: number | null
    /** What is repaired, and how long writing it anew would take; null: nothing is. */
    repair: { creation_seconds: number; worst: Record<string, unknown>[] } | null
    /** What its requester said more clearly after many gave the work back. */
    clarification: string | null
    terms_version: number
    escrow_parts: number
    /** Gold and the gate, see gates/terms.ts. */
    gold_percent: number
    gate_percent: number | null
    gate_over: number | null
    gold_places: number
    /** A rule sends people through the training again. */
    retrains: boolean
    gold_training: number
    task_count: number
    next_ordinal: number
    at_most_minor: bigint
    bonus_minor: bigint
    created_at: Date
    published_at: Date | null
    closed_at: Date | null
  }

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** What a job begins without. */
export type NewJob = Omit<JobRow, keyof typeof UNBEGUN>

/** How a job stands before anything was added to it. */
export const UNBEGUN = {
  task_count: 0,
  next_ordinal: 1,
  bonus_minor: 0n,
  first_until: null,
  first_places: null,
  clarification: null,
  gold_places: 0,
  gold_training: 0,
  place_budget: null,
  ...NO_LAYERS,
  retrains: false,
  ...NOT_WATCHED,
} as const

export const insertJob = (tx: Transaction, job: NewJob) =>
  sql`
    insert into job (id, requester_id, agent_id, livemode, status, title, description, form,
      form_sha256, lang, currency, reward_minor, fee_basis_points, overlap, estimated_seconds,
      estimate_stated, auto_approve_seconds, lease_seconds, deadline, purpose, data_use, ai_use,
      input_origin, unstated, repair, content_flags, has_audience, screens, paid_elsewhere, project_id,
      terms_version, escrow_parts, at_most_minor, created_at, gold_percent, gate_percent, gate_over,
      overlap_min, sure_permille, budget_minor, review)
    values (${job.id}, ${job.requester_id}, ${job.agent_id}, ${job.livemode}, ${job.status},
      ${job.title}, ${job.description}, ${JSON.stringify(job.form)}, ${job.form_sha256},
      ${job.lang}, ${job.currency}, ${job.reward_minor}, ${job.fee_basis_points}, ${job.overlap},
      ${job.estimated_seconds}, ${job.estimate_stated}, ${job.auto_approve_seconds},
      ${job.lease_seconds}, ${job.deadline}, ${job.purpose}, ${JSON.stringify(job.data_use)},
      ${job.ai_use}, ${job.input_origin}, ${job.unstated}::text[],
      ${job.repair === null ? null : JSON.stringify(job.repair)}::jsonb,
      ${job.content_flags}::text[], ${job.has_audience}, ${job.screens}, ${job.paid_elsewhere},
      ${job.project_id}, ${job.terms_version}, ${job.escrow_parts}, ${job.at_most_minor}, ${job.created_at},
      ${job.gold_percent}, ${job.gate_percent}, ${job.gate_over}, ${job.overlap_min},
      ${job.sure_permille}, ${job.budget_minor},
      ${job.review === null ? null : JSON.stringify(job.review)}::jsonb)`.execute(tx)

/** A requester’s own job; somebody else’s is not there. */
export const findJob = async (tx: Transaction, job_id: Uuid, requester_id: Uuid) =>
  one(
    await sql<JobRow>`
      select * from job where id = ${job_id} and requester_id = ${requester_id}`.execute(tx),
  )

/** The same, kept from changing until the transaction ends. */
export const lockJob = async (tx: Transaction, job_id: Uuid, requester_id: Uuid) =>
  one(
    await sql<JobRow>`
      select * from job where id = ${job_id} and requester_id = ${requester_id}
      for no key update`.execute(tx),
  )

/** Any job, for workers, operators and loops; what may be shown is decided by who asks. */
export const findAnyJob = async (tx: Transaction, job_id: Uuid) =>
  one(await sql<JobRow>`select * from job where id = ${job_id}`.execute(tx))

export const lockAnyJob = async (tx: Transaction, job_id: Uuid) =>
  one(await sql<JobRow>`select * from job where id = ${job_id} for no key update`.execute(tx))

/** A requester’s jobs below `before`, newest first. */
export const listJobs = async (
  tx: Transaction,
  {
    requester_id,
    status,
    before,
    limit,
  }: {
    requester_id: Uuid
    status: string | null
    before: Uuid | null
    limit: number
  },
) =>
  (
    await sql<JobRow>`
      select * from job
      where requester_id = ${requester_id}
        and (${status}::text is null or status = ${status})
        and (${before}::uuid is null or id < ${before}::uuid)
      order by id desc limit ${limit}`.execute(tx)
  ).rows

/** Applies one transition; no row when the job is not in one of `from`. */
export const moveJob = async (
  tx: Transaction,
  { job_id, from, to, now }: { job_id: Uuid; from: readonly string[]; to: string; now: Date },
) =>
  one(
    await sql<JobRow>`
      update job set status = ${to},
        published_at = coalesce(published_at, case when ${to} = 'open' then ${now}::timestamptz end),
        closed_at = case when ${to} = 'closed' then ${now}::timestamptz end
      where id = ${job_id} and status = any(${from})
      returning *`.execute(tx),
  )

export const insertJobHistory = (
  tx: Transaction,
  entry: { job_id: Uuid; event: string; from: string; to: string; caller: string; now: Date },
) =>
  sql`
    insert into job_history (job_id, event, from_status, to_status, caller, created_at)
    values (${entry.job_id}, ${entry.event}, ${entry.from}, ${entry.to}, ${entry.caller},
      ${entry.now})`.execute(tx)

/** Fixes what publishing decides: the time estimate, the lease, the escrow’s parts and its sum. */
export const fixTerms = (
  tx: Transaction,
  terms: {
    job_id: Uuid
    estimated_seconds: number
    lease_seconds: number
    escrow_parts: number
    at_most_minor: bigint
    deadline: Date
    gold_places: number
    place_budget: number | null
    pay_check_at: Date | null
  },
) =>
  sql`
    update job set estimated_seconds = ${terms.estimated_seconds},
      lease_seconds = ${terms.lease_seconds}, escrow_parts = ${terms.escrow_parts},
      at_most_minor = ${terms.at_most_minor}, deadline = ${terms.deadline},
      gold_places = ${terms.gold_places}, place_budget = ${terms.place_budget},
      pay_check_at = ${terms.pay_check_at}
    where id = ${terms.job_id}`.execute(tx)

/** A further version of what the job pays. */
export const setReward = async (
  tx: Transaction,
  {
    job_id,
    reward_minor,
    at_most_minor,
  }: {
    job_id: Uuid
    reward_minor: bigint
    at_most_minor: bigint
  },
) =>
  one(
    await sql<JobRow>`
      update job set reward_minor = ${reward_minor}, at_most_minor = ${at_most_minor},
        terms_version = terms_version + 1
      where id = ${job_id} returning *`.execute(tx),
  )

/** Counts a bonus; returns all of the job’s bonuses so far. Others of the same job wait here. */
export const addBonus = async (tx: Transaction, job_id: Uuid, amount: bigint): Promise<bigint> =>
  one(
    await sql<{ bonus_minor: bigint }>`
      update job set bonus_minor = bonus_minor + ${amount} where id = ${job_id}
      returning bonus_minor`.execute(tx),
  )?.bonus_minor ?? 0n
