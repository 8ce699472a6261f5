/** All SQL of the assignments slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

export type AssignmentStatus =
  | 'active'
  | 'submitted'
  | 'changes_requested'
  | 'approved'
  | 'returned'
  | 'expired'

/** An assignment with what its job and task say of it. */
export type AssignmentRow = {
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
  decided_at: Date | null
  revision: number
  change_rounds: number
  change_request: string | null
  paid_minor: bigint | null
  fee_minor: bigint | null
  requester_id: Uuid
  agent_id: Uuid | null
  livemode: boolean
  title: string
  form: unknown
  form_sha256: string
  currency: Currency
  reward_minor: bigint
  fee_basis_points: number
  overlap: number
  escrow_parts: number
  estimated_seconds: number
  auto_approve_seconds: number
  input: Record<string, unknown>
  draft: Record<string, unknown> | null
  draft_saved_at: Date | null
  answers: Record<string, unknown> | null
}

const columns = sql`
  a.*, j.requester_id, j.agent_id, j.livemode, j.title, j.form, j.form_sha256, j.currency,
  j.reward_minor, j.fee_basis_points, j.overlap, j.escrow_parts, j.estimated_seconds,
  j.auto_approve_seconds, t.input, d.answers as draft, d.saved_at as draft_saved_at, s.answers`
const joined = sql`
  from assignment a
    join job j on j.id = a.job_id
    join task t on t.id = a.task_id
    left join draft d on d.assignment_id = a.id
    left join submission s on s.assignment_id = a.id and s.revision = a.revision`

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** One assignment with everything around it. */
export const findAssignment = async (tx: Transaction, id: Uuid) =>
  one(await sql<AssignmentRow>`select ${columns} ${joined} where a.id = ${id}`.execute(tx))

/** The same, its own row kept from changing until the transaction ends. */
export const lockAssignment = async (tx: Transaction, id: Uuid) =>
  one(
    await sql<AssignmentRow>`
      select ${columns} ${joined} where a.id = ${id} for no key update of a`.execute(tx),
  )

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
    before: string
    limit: number
  },
) =>
  (
    await sql<AssignmentRow>`
      select ${columns} ${joined}
      where a.worker_id = ${worker_id} and (${status}::text is null or a.status = ${status})
        and (${before} = '' or a.id < nullif(${before}, '')::uuid)
      order by a.id desc limit ${limit}`.execute(tx)
  ).rows

/** Makes one worker’s claims follow each other; returns how many places the worker holds. */
export const lockWorkerAndCountHeld = async (tx: Transaction, worker_id: Uuid): Promise<number> => {
  await sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx)
  const held = await sql<{ count: number }>`
    select count(*)::int as count from assignment
    where worker_id = ${worker_id} and status in ('active', 'changes_requested')`.execute(tx)
  return held.rows[0]?.count ?? 0
}

export const worksForOwnRequester = async (tx: Transaction, worker_id: Uuid, job_id: Uuid) =>
  (
    await sql`
      select 1 from worker w join requester_member m on m.person_id = w.person_id
        join job j on j.requester_id = m.requester_id
      where w.id = ${worker_id} and j.id = ${job_id}`.execute(tx)
  ).rows.length > 0

export type TakenPlace = { task_id: Uuid; number: number; ordinal: number }

/**
 * Takes the next place of a job whose task this worker never had, after `after` in the job’s order.
 * Places that others are taking at this moment are passed over, so claims never queue on each other.
 */
export const takeNextPlace = async (
  tx: Transaction,
  { job_id, worker_id, after }: { job_id: Uuid; worker_id: Uuid; after: number },
) =>
  one(
    await sql<TakenPlace>`
      delete from place using (
        select p.task_id, p.number from place p
        where p.job_id = ${job_id} and p.ordinal > ${after}
          and not exists (select 1 from assignment a
                          where a.worker_id = ${worker_id} and a.task_id = p.task_id)
        order by p.ordinal, p.number limit 1 for update skip locked) picked
      where place.task_id = picked.task_id and place.number = picked.number
      returning place.task_id, place.number, place.ordinal`.execute(tx),
  )

/** Takes a place of one task; also for a worker who returned it or ran out of time before. */
export const takePlaceOf = async (tx: Transaction, job_id: Uuid, task_id: Uuid) =>
  one(
    await sql<TakenPlace>`
      delete from place using (
        select task_id, number from place
        where task_id = ${task_id} and job_id = ${job_id}
        order by number limit 1 for update skip locked) picked
      where place.task_id = picked.task_id and place.number = picked.number
      returning place.task_id, place.number, place.ordinal`.execute(tx),
  )

/** The last task of this job, in its order, that the worker had; 0 when there was none. */
export const lastOrdinal = async (tx: Transaction, worker_id: Uuid, job_id: Uuid) =>
  one(
    await sql<{ ordinal: number }>`
      select coalesce(max(ordinal), 0)::int as ordinal from assignment
      where worker_id = ${worker_id} and job_id = ${job_id}`.execute(tx),
  )?.ordinal ?? 0

/** Whether the worker has, or had and answered, this task. */
export const hasHadTask = async (tx: Transaction, worker_id: Uuid, task_id: Uuid) =>
  (
    await sql`
      select 1 from assignment where worker_id = ${worker_id} and task_id = ${task_id}
        and status not in ('returned', 'expired')`.execute(tx)
  ).rows.length > 0

export const insertAssignment = (
  tx: Transaction,
  a: {
    id: Uuid
    job_id: Uuid
    place: TakenPlace
    worker_id: Uuid
    terms_version: number
    now: Date
    expires_at: Date
  },
) =>
  sql`
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at)
    values (${a.id}, ${a.job_id}, ${a.place.task_id}, ${a.place.number}, ${a.place.ordinal},
      ${a.worker_id}, 'active', ${a.terms_version}, ${a.now}, ${a.expires_at})`.execute(tx)

/** A draft the worker left on the same task before is carried over. */
export const carryDraft = (tx: Transaction, id: Uuid, worker_id: Uuid, task_id: Uuid) =>
  sql`
    insert into draft (assignment_id, answers, saved_at)
    select ${id}, d.answers, d.saved_at
    from assignment a join draft d on d.assignment_id = a.id
    where a.worker_id = ${worker_id} and a.task_id = ${task_id} and a.id <> ${id}
    order by d.saved_at desc limit 1
    on conflict do nothing`.execute(tx)

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

/** What a transition may set besides the status. */
export type AssignmentChange = {
  submitted_at?: Date
  first_submitted_at?: Date
  auto_approve_at?: Date | null
  decided_at?: Date
  revision?: number
  change_rounds?: number
  change_request?: string | null
  return_reason?: string
  paid_minor?: bigint
  fee_minor?: bigint
}

/** The guarded update: no row when the assignment is not in one of `from` any more. */
export const moveAssignment = async (
  tx: Transaction,
  move: { id: Uuid; from: readonly string[]; to: AssignmentStatus; change: AssignmentChange },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('assignment')
    .set({ status: move.to, ...move.change })
    .where('id', '=', move.id)
    .where('status', 'in', [...move.from])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const insertAssignmentHistory = (
  tx: Transaction,
  h: {
    assignment_id: Uuid
    event: string
    from: string | null
    to: string
    caller: string
    now: Date
  },
) =>
  sql`
    insert into assignment_history
      (assignment_id, event, from_status, to_status, caller, created_at)
    values (${h.assignment_id}, ${h.event}, ${h.from}, ${h.to}, ${h.caller}, ${h.now})`.execute(tx)

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
