/** Rejections as rows: what was said, and where each stands. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import type { Currency } from '../../kernel/money.ts'
import type { AssignmentStatus } from '../assignments/contract.ts'
import type { Evidence, RejectionReason } from './rejection-schemas.ts'

export type RejectionOutcome =
  | 'withdrawn'
  | 'silence'
  | 'overturned'
  | 'refused_as_a_batch'
  | 'upheld'

/** A rejection with what its work, its job and its hold say of it. */
export type RejectionRow = {
  assignment_id: Uuid
  job_id: Uuid
  requester_id: Uuid
  reason: RejectionReason
  criterion: string
  evidence: Evidence[]
  proposed_at: Date
  reply_until: Date
  reply: string | null
  replied_at: Date | null
  rejected_at: Date | null
  appeal: string | null
  appealed_at: Date | null
  appeal_reasons: string | null
  ended_at: Date | null
  outcome: RejectionOutcome | null
  task_id: Uuid
  worker_id: Uuid
  status: AssignmentStatus
  paid_minor: bigint | null
  livemode: boolean
  title: string
  description: string
  form: unknown
  ai_use: 'forbidden' | 'allowed' | 'disclose'
  estimated_seconds: number
  reward_minor: bigint
  currency: Currency
  requester: string
  agent: string | null
  answers: Record<string, unknown>
  held: boolean
  answer_by: Date | null
  /** When silence pays; null while nobody's silence would. */
  pays_at: Date | null
}

/** A human who let many rejections pass gives the requester its whole time again. */
const paysAt = sql`
  case when hold.decide_until is not null then hold.decide_until
    when a.status = 'rejection_proposed' then greatest(a.answer_by,
      hold.released_at + ${VERDICT_LIMITS.answer} * interval '1 second')
    when a.status = 'appealed' then a.answer_by end`

const rejections = sql`
  select r.assignment_id, r.job_id, r.requester_id, r.reason, r.criterion, r.evidence,
    r.proposed_at, r.reply_until, r.reply, r.replied_at, r.rejected_at, r.appeal, r.appealed_at,
    r.appeal_reasons, r.ended_at, r.outcome, a.task_id, a.worker_id, a.status, a.answer_by, a.paid_minor,
    j.livemode, j.title, j.description, j.form, j.ai_use, j.estimated_seconds, j.reward_minor,
    j.currency, rq.name as requester, ag.name as agent, s.answers,
    hold.decide_until is not null as held, ${paysAt} as pays_at
  from rejection r
    join assignment a on a.id = r.assignment_id
    join job j on j.id = r.job_id
    join requester rq on rq.id = r.requester_id
    join submission s on s.assignment_id = a.id and s.revision = a.revision
    left join agent ag on ag.id = r.agent_id
    cross join lateral (
      select max(h.decide_until) filter (where h.outcome is null
          and a.status in ('rejection_proposed', 'rejected', 'appealed')) as decide_until,
        max(h.decided_at) filter (where h.outcome = 'released') as released_at
      from rejection_hold h where h.job_id = r.job_id) hold`

const rowsOf = async (tx: Transaction, where: RawBuilder<unknown>): Promise<RejectionRow[]> =>
  (await sql<RejectionRow>`${rejections} where ${where}`.execute(tx)).rows

/** What is held against this work, if anything ever was. */
export const findRejection = async (tx: Transaction, assignment_id: Uuid) =>
  (await rowsOf(tx, sql`r.assignment_id = ${assignment_id}`))[0]

type Whose = { requester_id: Uuid } | { worker_id: Uuid }
type Filter = { status: string | null; job_id: Uuid | null; before: Uuid | null; limit: number }

/** One side's rejections below `before` (an assignment id), newest work first. */
export const selectRejections = (tx: Transaction, whose: Whose, filter: Filter) => {
  const own =
    'worker_id' in whose
      ? sql`a.worker_id = ${whose.worker_id}`
      : sql`r.requester_id = ${whose.requester_id}`
  return rowsOf(
    tx,
    sql`${own} and (${filter.status}::text is null or a.status = ${filter.status})
      and (${filter.job_id}::uuid is null or r.job_id = ${filter.job_id}::uuid)
      and (${filter.before}::uuid is null or r.assignment_id < ${filter.before}::uuid)
    order by r.assignment_id desc limit ${filter.limit}`,
  )
}

/** Appeals nobody answered, the one that lapses first before the others. */
export const selectAppeals = (tx: Transaction, after: Moment | null, limit: number) =>
  rowsOf(
    tx,
    sql`a.status = 'appealed'
      and (${after?.at ?? null}::timestamptz is null or (a.answer_by, a.id)
        > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by a.answer_by, a.id limit ${limit}`,
  )

export const insertRejection = (
  tx: Transaction,
  r: {
    assignment_id: Uuid
    job_id: Uuid
    requester_id: Uuid
    reason: RejectionReason
    criterion: string
    evidence: Evidence[]
    proposed_by: string
    agent_id: Uuid | null
    proposed_at: Date
    reply_until: Date
  },
) =>
  sql`
    insert into rejection (assignment_id, job_id, requester_id, reason, criterion, evidence,
      proposed_by, agent_id, proposed_at, reply_until)
    values (${r.assignment_id}, ${r.job_id}, ${r.requester_id}, ${r.reason}, ${r.criterion},
      ${JSON.stringify(r.evidence)}, ${r.proposed_by}, ${r.agent_id}, ${r.proposed_at},
      ${r.reply_until})`.execute(tx)

/** What is added to a rejection as it goes on; what was said before stays. */
export type RejectionChange = {
  reply?: string
  replied_at?: Date
  rejected_at?: Date
  appeal?: string
  appealed_at?: Date
  appeal_reasons?: string
  ended_at?: Date
  outcome?: RejectionOutcome
}

export const changeRejection = (tx: Transaction, assignment_id: Uuid, c: RejectionChange) =>
  sql`
    update rejection set reply = coalesce(${c.reply ?? null}, reply),
      replied_at = coalesce(${c.replied_at ?? null}, replied_at),
      rejected_at = coalesce(${c.rejected_at ?? null}, rejected_at),
      appeal = coalesce(${c.appeal ?? null}, appeal),
      appealed_at = coalesce(${c.appealed_at ?? null}, appealed_at),
      appeal_reasons = coalesce(${c.appeal_reasons ?? null}, appeal_reasons),
      ended_at = coalesce(${c.ended_at ?? null}, ended_at),
      outcome = coalesce(${c.outcome ?? null}, outcome)
    where assignment_id = ${assignment_id}`.execute(tx)

/** Writes down which human decided. The database refuses the wrong one. */
export const insertVerdict = (
  tx: Transaction,
  v: {
    assignment_id: Uuid
    kind: 'reject' | 'uphold' | 'overturn'
    author: Uuid
    role: string
    now: Date
  },
) =>
  sql`
    insert into verdict (assignment_id, kind, author, role, created_at)
    values (${v.assignment_id}, ${v.kind}, ${v.author}, ${v.role}, ${v.now})`.execute(tx)

/**
 * An operator's role when they may answer for this requester's work: they belong to neither side and
 * did not decide before.
 */
export const impartialRole = async (
  tx: Transaction,
  who: { person_id: Uuid; requester_id: Uuid; assignment_id: Uuid | null },
): Promise<string | undefined> =>
  (
    await sql<{ role: string }>`
      select o.role from operator o
      where o.person_id = ${who.person_id} and o.role in ('support', 'reviewer', 'admin')
        and not exists (select 1 from requester_member m
          where m.requester_id = ${who.requester_id} and m.person_id = o.person_id)
        and not exists (select 1 from assignment a join worker w on w.id = a.worker_id
          where a.id = ${who.assignment_id}::uuid and w.person_id = o.person_id)
        and not exists (select 1 from verdict v
          where v.assignment_id = ${who.assignment_id}::uuid and v.author = o.person_id)`.execute(
      tx,
    )
  ).rows[0]?.role
