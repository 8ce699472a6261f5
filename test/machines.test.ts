/**
 * State machines: every (state, event) pair on the real database, the states as the database knows
 * them, and what happens when several want to move the same row at once.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Transaction } from '../src/database/pool.ts'
import { transact } from '../src/database/transact.ts'
import { ASSIGNMENT_STATUSES } from '../src/features/assignments/contract.ts'
import { assignmentMachine } from '../src/features/assignments/machine.ts'
import { moveAssignment } from '../src/features/assignments/move-queries.ts'
import { moveCase } from '../src/features/cases/case-queries.ts'
import { CASE_STATUSES, type CaseStatus } from '../src/features/cases/case-schemas.ts'
import { caseMachine } from '../src/features/cases/machine.ts'
import { HOLD_STATUSES } from '../src/features/holds/contract.ts'
import { holdMachine } from '../src/features/holds/machine.ts'
import { moveHold } from '../src/features/holds/queries.ts'
import { JOB_STATUSES } from '../src/features/jobs/job-schemas.ts'
import { jobMachine } from '../src/features/jobs/machine.ts'
import { moveJob } from '../src/features/jobs/queries.ts'
import { PAYOUT_STATUSES } from '../src/features/payouts/contract.ts'
import { payoutMachine } from '../src/features/payouts/machine.ts'
import { movePayout } from '../src/features/payouts/queries.ts'
import { scheduleMachine } from '../src/features/schedules/machine.ts'
import { moveSchedule } from '../src/features/schedules/queries.ts'
import { SCHEDULE_STATUSES } from '../src/features/schedules/schedule-schemas.ts'
import { fromPublicId, type IdNoun, type Uuid } from '../src/kernel/id.ts'
import { eventsFrom, type Machine, statusesOf } from '../src/kernel/machine.ts'
import { makeSide, type Side } from './support/cast.ts'
import { PETITION_RULED } from './support/voice/petition-machine.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let side: Side
let second: Uuid
beforeAll(async () => {
  world = await createWorld()
  side = await makeSide(world)
  second = await world.person()
  // The row is put into states that it could not have come to.
  for (const trigger of [
    'published_terms_never_get_worse',
    'a_job_opens_with_its_escrow',
    'a_held_job_waits',
  ])
    await sql.raw(`alter table job disable trigger ${trigger}`).execute(world.owner)
  await sql`alter table assignment disable trigger a_rejection_goes_its_way`.execute(world.owner)
  for (const table of ['hold', 'payout', 'case_record', 'petition'])
    await sql.raw(`alter table ${table} disable trigger user`).execute(world.owner)
})
afterAll(() => world.close())

type Move = { id: Uuid; from: readonly string[]; to: string; now: Date }

/** A machine with the table it rules and the guarded update that applies it. */
type Ruled = {
  table: 'job' | 'assignment' | 'payout' | 'schedule' | 'hold' | 'case_record' | 'petition'
  /** What its ids are called, where not by the table. */
  noun?: IdNoun
  machine: Machine
  /** What the product says there is. */
  statuses: readonly string[]
  /** States the design has for later; the database knows them already. */
  later: readonly string[]
  move(tx: Transaction, move: Move): Promise<boolean>
  /** Columns that a state demands, so that a row can be put into it. */
  fitting(status: string): string
}

const WAITING = ['submitted', 'changes_requested']
const CONTESTED = ['rejection_proposed', 'appealed']

const RULED: readonly Ruled[] = [
  {
    table: 'job',
    machine: jobMachine,
    statuses: JOB_STATUSES,
    later: ['refused'],
    move: async (tx, { id, ...move }) => (await moveJob(tx, { job_id: id, ...move })) !== undefined,
    fitting: (status) =>
      `published_at = created_at, closed_at = ${status === 'closed' ? 'created_at' : 'null'}`,
  },
  {
    table: 'assignment',
    machine: assignmentMachine,
    statuses: ASSIGNMENT_STATUSES,
    later: [],
    move: async (tx, { id, from, to, now }) =>
      moveAssignment(
        tx,
        { id, event: 'test', from_status: null, caller: 'test', now },
        { from, to: to as 'submitted', change: changeFor(to, now) },
      ),
    fitting: (status) =>
      `first_submitted_at = claimed_at, submitted_at = claimed_at,
       auto_approve_at = ${WAITING.includes(status) ? 'claimed_at' : 'null'},
       answer_by = ${CONTESTED.includes(status) ? 'claimed_at' : 'null'},
       paid_minor = ${status === 'approved' ? '1' : 'null'}`,
  },
  {
    table: 'payout',
    machine: payoutMachine,
    statuses: PAYOUT_STATUSES,
    later: ['held'],
    move: async (tx, { id, from, to, now }) =>
      movePayout(tx, { id, from, to, settled_at: to === 'settled' ? now : null }),
    fitting: () => `settled_at = null, batch_id = (select id from payout_batch limit 1)`,
  },
  {
    table: 'schedule',
    machine: scheduleMachine,
    statuses: SCHEDULE_STATUSES,
    later: [],
    move: (tx, { now, ...move }) =>
      moveSchedule(tx, { ...move, next_run_at: move.to === 'active' ? now : null }),
    fitting: (status) => `next_run_at = ${status === 'active' ? 'created_at' : 'null'}`,
  },
  {
    table: 'hold',
    machine: holdMachine,
    statuses: HOLD_STATUSES,
    later: [],
    move: async (tx, move) => moveHold(tx, { ...move, ...endOfHold(move.to) }),
    fitting: (status) =>
      `ended_at = ${status === 'held' ? 'null' : 'placed_at'}, ended_by = '${second}',
       sent_to = ${status === 'enforced' ? "'A court'" : 'null'}`,
  },
  {
    table: 'case_record',
    noun: 'case',
    machine: caseMachine,
    statuses: CASE_STATUSES,
    later: [],
    move: (tx, { id, from, to, now }) =>
      moveCase(tx, { id, from, to: to as CaseStatus, now, change: clockOf(to, now) }),
    fitting: (status) =>
      `contested_at = opened_at, due_at = ${CASE_ENDS.includes(status) ? 'null' : 'opened_at'},
       closed_at = ${CASE_ENDS.includes(status) ? 'opened_at' : 'null'}`,
  },
  PETITION_RULED,
]

const CASE_ENDS: readonly string[] = ['closed', 'rectified', 'lapsed']

/** A case that is open has a clock, one that ended none. */
const clockOf = (to: string, now: Date) =>
  CASE_ENDS.includes(to) ? { due_at: null, closed_at: now } : { due_at: now, contested_at: now }

/** What the state demands of an assignment's other columns. */
const changeFor = (to: string, now: Date) => ({
  submitted_at: now,
  first_submitted_at: now,
  auto_approve_at: WAITING.includes(to) ? now : null,
  answer_by: CONTESTED.includes(to) ? now : null,
  ...(to === 'approved' && { paid_minor: 1n }),
})

/** A second person sends held money away, and says where to. */
const endOfHold = (to: string) => ({
  ended_by: second,
  sent_to: to === 'enforced' ? 'A court' : null,
})

/** The one row that is put into every state, and what can be done with it. */
const rowOf = ({ table, noun = table as IdNoun, machine, move, fitting }: Ruled) => {
  const id = (): Uuid => fromPublicId(noun, side.inHand[noun] ?? '')
  return {
    putInto: (status: string) =>
      sql
        .raw(`update ${table} set status = '${status}', ${fitting(status)} where id = '${id()}'`)
        .execute(world.owner),
    apply: (event: string): Promise<boolean> => {
      const { from, to } = machine[event] ?? { from: [], to: '' }
      const now = world.clock.now()
      return transact(world.database, 'write', (tx) => move(tx, { id: id(), from, to, now }))
    },
    status: async (): Promise<string> => {
      const query = `select status from ${table} where id = '${id()}'`
      const [row] = await world.look<{ status: string }>(query)
      return row?.status ?? ''
    },
  }
}

describe.each(RULED)('$table', (ruled) => {
  const { table, machine, statuses, later } = ruled
  const events = Object.entries(machine)
  const row = rowOf(ruled)

  test('the database, the contract and the machine know the same states', async () => {
    const [check] = await world.look<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint
       where conrelid = '${table}'::regclass and conname ~ 'in_a_known_state$'`,
    )
    const known = [...(check?.text ?? '').matchAll(/'(\w+)'::text/g)].map(([, one]) => one ?? '')
    expect(known.sort()).toEqual([...new Set([...statuses, ...later])].sort())
    expect(statusesOf(machine).filter((one) => !statuses.includes(one))).toEqual([])
    expect(statuses.filter((one) => ![...statusesOf(machine), ...later].includes(one))).toEqual([])
  })

  test('a state nobody knows cannot be written', async () => {
    await expect(row.putInto('lost')).rejects.toThrow('in_a_known_state')
  })

  test.each(events.flatMap(([event]) => statuses.map((status) => ({ event, status }))))(
    '$event in $status',
    async ({ event, status }) => {
      await row.putInto(status)
      const allowed = machine[event]?.from.includes(status) === true
      expect(eventsFrom(machine, status).includes(event)).toBe(allowed)
      expect(await row.apply(event)).toBe(allowed)
      expect(await row.status()).toBe(allowed ? machine[event]?.to : status)
    },
  )

  test.each(events.map(([event, { from }]) => ({ event, from: from[0] ?? '' })))(
    '$event by four at once happens once',
    async ({ event, from }) => {
      await row.putInto(from)
      const won = await Promise.all([1, 2, 3, 4].map(() => row.apply(event)))
      const twice = machine[event]?.from.includes(machine[event]?.to ?? '') === true
      expect(won.filter(Boolean)).toHaveLength(twice ? 4 : 1)
    },
  )

  test('of two different events that both could happen, one does', async () => {
    for (const status of statuses) {
      const [first, second] = eventsFrom(machine, status)
      if (first === undefined || second === undefined) continue
      if (machine[second]?.from.includes(machine[first]?.to ?? '')) continue
      await row.putInto(status)
      const won = await Promise.all([row.apply(first), row.apply(second)])
      expect(won.filter(Boolean)).toHaveLength(1)
    }
    expect(await row.status()).not.toBe('')
  })
})

test('every state that is not an end has a way on', () => {
  const ends = ['closed', 'approved', 'returned', 'expired', 'failed', 'refused']
  ends.push('ended', 'answered')
  ends.push('released', 'enforced', 'rectified', 'lapsed')
  for (const { table, machine, statuses } of RULED)
    for (const status of statuses) {
      const end = ends.includes(status) || ends.includes(`${table} ${status}`)
      expect(eventsFrom(machine, status).length > 0, status).toBe(!end)
    }
})
