/** Locking assignments and moving them from state to state: for one call, or for several that go together. */
import { type RawBuilder, sql } from 'kysely'
import { ALONE, gathered } from '../../database/group/gather.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { AssignmentStatus } from './contract.ts'
import { type AssignmentInJob, columnsInJob } from './queries.ts'

export const lockOne = async (tx: Transaction, id: Uuid): Promise<AssignmentInJob | undefined> =>
  (
    await sql<AssignmentInJob>`
      select ${columnsInJob} from assignment a join job j on j.id = a.job_id
      where a.id = ${id} for no key update of a for share of j`.execute(tx)
  ).rows[0]

/** Whoever would have to wait for somebody else’s transaction goes alone; so does who names what is not there. */
export const lockMany = async (
  tx: Transaction,
  ids: readonly Uuid[],
): Promise<(AssignmentInJob | typeof ALONE)[]> => {
  const { rows } = await sql<AssignmentInJob>`
    select ${columnsInJob} from assignment a join job j on j.id = a.job_id
    where a.id = any(${[...ids]}::uuid[]) order by a.id
    for no key update of a skip locked for share of j skip locked`.execute(tx)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => found.get(id) ?? ALONE)
}

/**
 * An assignment locked together with its job’s terms, which nobody changes until the transaction ends.
 * Whoever had to wait for either reads both as they are now: PostgreSQL looks at locked rows once more.
 */
export const lockWithTerms = gathered<Uuid, AssignmentInJob | undefined>({
  one: lockOne,
  many: lockMany,
  reads: true,
})

/** What a transition may set besides the status. */
export type AssignmentChange = {
  submitted_at?: Date
  first_submitted_at?: Date
  counted_seconds?: number
  auto_approve_at?: Date | null
  answer_by?: Date | null
  sum_kept?: boolean
  place_reopened?: boolean
  decided_at?: Date
  revision?: number
  change_rounds?: number
  change_request?: string | null
  return_reason?: string
  paid_minor?: bigint
  fee_minor?: bigint
}

/** PostgreSQL’s types of them. */
const TYPES: Readonly<Record<keyof AssignmentChange, string>> = {
  submitted_at: 'timestamptz',
  first_submitted_at: 'timestamptz',
  counted_seconds: 'int',
  auto_approve_at: 'timestamptz',
  answer_by: 'timestamptz',
  sum_kept: 'boolean',
  place_reopened: 'boolean',
  decided_at: 'timestamptz',
  revision: 'int',
  change_rounds: 'int',
  change_request: 'text',
  return_reason: 'text',
  paid_minor: 'bigint',
  fee_minor: 'bigint',
}

/** One line of an assignment’s history. */
export type AssignmentStep = {
  id: Uuid
  event: string
  from_status: string | null
  caller: string
  now: Date
}

/** From which states to which, and what else changes. */
export type AssignmentMove = {
  from: readonly string[]
  to: AssignmentStatus
  change: AssignmentChange
}

type Moving = { step: AssignmentStep; move: AssignmentMove }

export const moveOne = async (
  tx: Transaction,
  { step, move: { from, to, change } }: Moving,
): Promise<boolean> => {
  const set = Object.entries(change).map(([name, value]) => sql`, ${sql.ref(name)} = ${value}`)
  const { rows } = await sql`
    with moved as (
      update assignment set status = ${to}${sql.join(set, sql``)}
      where id = ${step.id} and status = any(${[...from]}) returning id)
    insert into assignment_history
      (assignment_id, event, from_status, to_status, caller, created_at)
    select id, ${step.event}, ${step.from_status}, ${to}, ${step.caller}, ${step.now}
    from moved returning 1`.execute(tx)
  return rows.length > 0
}

/** The same for several that make the same step and set the same columns. */
export const moveMany = async (tx: Transaction, moving: readonly Moving[]): Promise<boolean[]> => {
  const { step, move } = moving[0] as Moving
  const names = Object.keys(move.change) as (keyof AssignmentChange)[]
  const list = (type: string, values: unknown[]): RawBuilder<unknown> =>
    sql`, ${values}::${sql.raw(type)}[]`
  const lists = names.map((name) =>
    list(
      TYPES[name],
      moving.map((one) => one.move.change[name]),
    ),
  )
  const given = names.map((name) => sql`, ${sql.ref(name)}`)
  const set = names.map((name) => sql`, ${sql.ref(name)} = given.${sql.ref(name)}`)
  const steps = moving.map((one) => one.step)
  const { rows } = await sql<{ assignment_id: Uuid }>`
    with moved as (
      update assignment set status = ${move.to}${sql.join(set, sql``)}
      from unnest(${steps.map(({ id }) => id)}::uuid[], ${steps.map((one) => one.from_status)}::text[],
          ${steps.map(({ caller }) => caller)}::text[], ${steps.map(({ now }) => now)}::timestamptz[]${sql.join(lists, sql``)})
        as given (id, was, caller, now${sql.join(given, sql``)})
      where assignment.id = given.id and assignment.status = any(${[...move.from]})
      returning assignment.id, given.was, given.caller, given.now)
    insert into assignment_history
      (assignment_id, event, from_status, to_status, caller, created_at)
    select id, ${step.event}, was, ${move.to}, caller, now
    from moved returning assignment_id`.execute(tx)
  const moved = new Set(rows.map(({ assignment_id }) => assignment_id))
  return steps.map(({ id }) => moved.has(id))
}

const moving = gathered<Moving, boolean>({
  one: moveOne,
  many: moveMany,
  shape: ({ step, move }) => `${step.event} ${move.from} ${move.to} ${Object.keys(move.change)}`,
})

/**
 * The guarded update and its line of history: false, and nothing done, when the assignment is not in
 * one of `from` any more.
 */
export const moveAssignment = (
  tx: Transaction,
  step: AssignmentStep,
  move: AssignmentMove,
): Promise<boolean> => moving(tx, { step, move })
