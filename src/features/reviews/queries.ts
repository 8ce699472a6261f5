/** All SQL of the reviews slice. */
import { sql } from 'kysely'
import { gathered } from '../../database/group/gather.ts'
import type { Transaction } from '../../database/pool.ts'
import { together } from '../../database/together.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import { type AssignmentStatus, WITHIN_REACH } from '../assignments/contract.ts'
import { lockWithTerms } from '../assignments/move-queries.ts'
import type { AssignmentInJob } from '../assignments/queries.ts'

type ToFinish = { task_id: Uuid; overlap: number }

/** Tasks with one place, each approved just now. */
export const finishTasks = async (
  tx: Transaction,
  tasks: readonly ToFinish[],
): Promise<undefined[]> => {
  const ids = tasks.map(({ task_id }) => task_id)
  await sql`update task set status = 'done' where id = any(${ids}::uuid[]) and status = 'open'`.execute(
    tx,
  )
  return ids.map(() => undefined)
}

/** Tasks with several places: locked in the order of their ids, and counted then. */
export const finishCounted = async (
  tx: Transaction,
  tasks: readonly ToFinish[],
): Promise<undefined[]> => {
  const ids = tasks.map(({ task_id }) => task_id)
  await together(
    sql`select 1 from task where id = any(${ids}::uuid[]) order by id for no key update`.execute(
      tx,
    ),
    sql`
      update task set status = 'done'
      from unnest(${ids}::uuid[], ${tasks.map(({ overlap }) => overlap)}::int[]) as given (id, overlap)
      where task.id = given.id and task.status = 'open'
        and (select count(*) from assignment a
             where a.task_id = task.id and a.status = 'approved'
               and a.set_aside is distinct from 'replaced')
          >= coalesce(task.places, given.overlap)`.execute(tx),
  )
  return ids.map(() => undefined)
}

const finishing = gathered<ToFinish, unknown>({
  one: (tx, task) => (task.overlap === 1 ? finishTasks(tx, [task]) : finishCounted(tx, [task])),
  many: (tx, tasks) =>
    tasks[0]?.overlap === 1 ? finishTasks(tx, tasks) : finishCounted(tx, tasks),
  shape: ({ overlap }) => (overlap === 1 ? 'one' : 'several'),
})

/**
 * Marks a task done when its last place was approved. Where others may be approved at the same time the
 * task’s row is locked first, so that two cannot both overlook the other.
 */
export const finishTaskWhenAnswered = (tx: Transaction, task_id: Uuid, overlap: number) =>
  finishing(tx, { task_id, overlap })

/**
 * An assignment that may be paid in this transaction, locked. A raise of its job under way is waited
 * for and then read, so that nobody is paid the old reward after the new one was promised (charter R07).
 */
export const lockToPay = lockWithTerms

export type SubmissionRow = {
  id: Uuid
  livemode: boolean
  job_id: Uuid
  task_id: Uuid
  worker_id: Uuid
  simulated: boolean
  is_gold: boolean
  status: AssignmentStatus
  revision: number
  answers: Record<string, unknown>
  change_request: string | null
  change_rounds: number
  paid_minor: bigint | null
  reward_minor: bigint
  currency: Currency
  submitted_at: Date
  auto_approve_at: Date | null
  decided_at: Date | null
}

const submissions = sql`
  select a.id, j.livemode, a.job_id, a.task_id, a.worker_id, w.simulated, a.is_gold, a.status, a.revision, s.answers,
    a.change_request, a.change_rounds, a.paid_minor, j.reward_minor, j.currency, a.submitted_at,
    a.auto_approve_at, a.decided_at
  from assignment a
    join job j on j.id = a.job_id
    join worker w on w.id = a.worker_id
    join submission s on s.assignment_id = a.id and s.revision = a.revision`

/** A job’s submissions below `before` (an assignment id), newest first. */
export const selectSubmissions = async (
  tx: Transaction,
  q: {
    job_id: Uuid
    status: string | null
    of_gold: boolean | null
    before: Uuid | null
    limit: number
  },
) =>
  (
    await sql<SubmissionRow>`
      ${submissions}
      where a.job_id = ${q.job_id} and a.status = any(${WITHIN_REACH})
        and (${q.status}::text is null or a.status = ${q.status})
        and (${q.of_gold}::boolean is null or a.is_gold = ${q.of_gold}::boolean)
        and (${q.before}::uuid is null or a.id < ${q.before}::uuid)
      order by a.id desc limit ${q.limit}`.execute(tx)
  ).rows

type HandedIn = Pick<AssignmentInJob, 'id' | 'revision' | 'worker_id'>
type Answered = Pick<SubmissionRow, 'answers' | 'submitted_at' | 'simulated'>

/** What was handed in, of several at once; undefined where it is not there. */
export const selectAnswers = async (
  tx: Transaction,
  of: readonly HandedIn[],
): Promise<(Answered | undefined)[]> => {
  const { rows } = await sql<Answered & { id: Uuid }>`
    select s.assignment_id as id, s.answers, s.submitted_at, w.simulated
    from unnest(${of.map(({ id }) => id)}::uuid[], ${of.map(({ revision }) => revision)}::int[],
        ${of.map(({ worker_id }) => worker_id)}::uuid[]) as given (id, revision, worker_id)
      join submission s on s.assignment_id = given.id and s.revision = given.revision
      join worker w on w.id = given.worker_id`.execute(tx)
  const found = new Map(rows.map(({ id, ...answered }) => [id, answered]))
  return of.map(({ id }) => found.get(id))
}

/** What was handed in, of an assignment whose row is known. */
export const findAnswers = gathered<HandedIn, Answered | undefined>({
  one: async (tx, one) => (await selectAnswers(tx, [one]))[0],
  many: selectAnswers,
  reads: true,
})

export const insertBonus = (
  tx: Transaction,
  b: {
    id: Uuid
    assignment_id: Uuid
    amount_minor: bigint
    fee_minor: bigint
    currency: Currency
    reason: string
    now: Date
  },
) =>
  sql`
    insert into bonus (id, assignment_id, amount_minor, fee_minor, currency, reason, created_at)
    values (${b.id}, ${b.assignment_id}, ${b.amount_minor}, ${b.fee_minor}, ${b.currency},
      ${b.reason}, ${b.now})`.execute(tx)
