/** All SQL of the assignments slice. */
import { sql } from 'kysely'
import { gathered } from '../../database/group/gather.ts'
import type { Transaction } from '../../database/pool.ts'
import { together } from '../../database/together.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ContentFlag } from '../content/content-schemas.ts'
import type { Copied } from '../copies/addresses.ts'
import type { AssignmentStatus } from './contract.ts'

/** An assignment with what of its job decides over its money and its clocks. */
export type AssignmentInJob = {
  id: Uuid
  job_id: Uuid
  task_id: Uuid
  place_number: number
  ordinal: number
  worker_id: Uuid
  status: AssignmentStatus
  terms_version: number
  claimed_at: Date
  expires_at: Date
  first_submitted_at: Date | null
  submitted_at: Date | null
  auto_approve_at: Date | null
  answer_by: Date | null
  sum_kept: boolean
  place_reopened: boolean
  decided_at: Date | null
  revision: number
  change_rounds: number
  change_request: string | null
  paid_minor: bigint | null
  fee_minor: bigint | null
  paid_elsewhere: boolean
  content_flagged: boolean
  is_gold: boolean
  shown_task_id: Uuid | null
  /** What it pays at the least; null where the reward is enough. Its worker’s alone. */
  minimum_minor: bigint | null
  set_aside: 'replaced' | 'flagged' | 'restored' | null
  requester_id: Uuid
  agent_id: Uuid | null
  livemode: boolean
  form_sha256: string
  currency: Currency
  reward_minor: bigint
  fee_basis_points: number
  overlap: number
  escrow_parts: number
  auto_approve_seconds: number
}

/** An assignment with all that its job and task say of it. */
export type AssignmentRow = AssignmentInJob & {
  title: string
  form: unknown
  clarification: string | null
  repair: { creation_seconds: number; worst: Record<string, unknown>[] } | null
  /** The jobs of its tower of layers; null: there is none. */
  layer_jobs: Uuid[] | null
  task_count: number
  estimated_seconds: number
  content_flags: ContentFlag[] | null
  requester: string
  agent: string | null
  contact: string | null
  input: Record<string, unknown>
  copied: Copied
  draft: Record<string, unknown> | null
  draft_saved_at: Date | null
  answers: Record<string, unknown> | null
}

/** The columns of AssignmentInJob. */
export const columnsInJob = sql`
  a.*, j.requester_id, j.agent_id, j.livemode, j.form_sha256, j.currency, j.reward_minor,
  j.fee_basis_points, j.overlap, j.escrow_parts, j.auto_approve_seconds`
const columns = sql`
  ${columnsInJob}, j.title, j.form, j.clarification, j.repair, j.layer_jobs, j.task_count, j.estimated_seconds, j.content_flags, r.name as requester, g.name as agent,
  u."name" as contact, t.input,
  (select copied from copied_for_task where task_id = t.id) as copied, d.answers as draft, d.saved_at as draft_saved_at, s.answers`
const joined = sql`
  from assignment a
    join job j on j.id = a.job_id
    join task t on t.id = a.task_id
    join requester r on r.id = j.requester_id
    left join agent g on g.id = j.agent_id
    left join auth."user" u on u."id" = g.contact_person_id
    left join draft d on d.assignment_id = a.id
    left join submission s on s.assignment_id = a.id and s.revision = a.revision`

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export const findOne = async (tx: Transaction, id: Uuid) =>
  one(await sql<AssignmentRow>`select ${columns} ${joined} where a.id = ${id}`.execute(tx))

export const findMany = async (tx: Transaction, ids: readonly Uuid[]) => {
  const { rows } = await sql<AssignmentRow>`
    select ${columns} ${joined} where a.id = any(${[...ids]}::uuid[])`.execute(tx)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => found.get(id))
}

/** One assignment with everything around it. */
export const findAssignment = gathered<Uuid, AssignmentRow | undefined>({
  one: findOne,
  many: findMany,
  reads: true,
})

/**
 * The same, its own row kept from changing until the transaction ends. Locked first and read then:
 * whoever had to wait for the row also sees the pay and the answers as they are now.
 */
export const lockAssignment = async (tx: Transaction, id: Uuid) => {
  const lock = sql`select 1 from assignment where id = ${id} for no key update`.execute(tx)
  const [, row] = await together(lock, findAssignment(tx, id))
  return row
}

/** A worker’s assignments below `before`, newest first. */
export const selectAssignments = async (
  tx: Transaction,
  {
    worker_id,
    status,
    before,
    limit,
  }: {
    worker_id: Uuid
    status: string | null
    before: Uuid | null
    limit: number
  },
) =>
  (
    await sql<AssignmentRow>`
      select ${columns} ${joined}
      where a.worker_id = ${worker_id} and (${status}::text is null or a.status = ${status})
        and (${before}::uuid is null or a.id < ${before}::uuid)
      order by a.id desc limit ${limit}`.execute(tx)
  ).rows

export const upsertDraft = (tx: Transaction, id: Uuid, answers: unknown, now: Date) =>
  sql`
    insert into draft (assignment_id, answers, saved_at)
    values (${id}, ${JSON.stringify(answers)}, ${now})
    on conflict (assignment_id) do update
      set answers = excluded.answers, saved_at = excluded.saved_at`.execute(tx)

export const insertSubmission = (
  tx: Transaction,
  s: { assignment_id: Uuid; revision: number; answers: unknown; now: Date },
) =>
  sql`
    insert into submission (assignment_id, revision, answers, submitted_at)
    values (${s.assignment_id}, ${s.revision}, ${JSON.stringify(s.answers)}, ${s.now})`.execute(tx)

export const deleteDraft = (tx: Transaction, id: Uuid) =>
  sql`delete from draft where assignment_id = ${id}`.execute(tx)

/** Assignments whose time to submit has passed. */
export const expiredAssignments = async (tx: Transaction, now: Date, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select id from assignment where status = 'active' and expires_at <= ${now}
      order by expires_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Assignments on which silence acts now. */
export const silentAssignments = async (tx: Transaction, now: Date, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select id from assignment
      where status in ('submitted', 'changes_requested') and auto_approve_at <= ${now}
      order by auto_approve_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
