/**
 * A lawful decision about a person, row by row, so that tests can leave one out or change one: what the
 * database takes whole, it must refuse in any other shape. Written as the application's role.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../../src/database/pool.ts'
import { transact } from '../../../src/database/transact.ts'
import { after } from '../../../src/kernel/clock.ts'
import { newUuid, type Uuid } from '../../../src/kernel/id.ts'
import type { World } from '../world.ts'

const DAY = 86_400
type Row = Record<string, unknown>

/** Which table each part stands in, in the order in which they are written. */
const TABLES = {
  case: 'case_record',
  evidence: 'case_evidence',
  view: 'evidence_view',
  decision: 'decision',
  statement: 'decision_statement',
  looked: 'decision_evidence',
  restriction: 'restriction',
  standing: 'worker_standing',
} as const
export type Part = keyof typeof TABLES
export type Lawful = Record<Part, Row>

/** An operator with a role, straight in the database. */
export const operatorOn = async (
  { database, person, clock }: World,
  role: 'support' | 'reviewer' | 'finance' | 'admin' = 'reviewer',
) => {
  const person_id = await person()
  const confirmed_at = clock.now()
  await sql`insert into operator (person_id, role, created_at)
    values (${person_id}, ${role}, ${confirmed_at})`.execute(database)
  return { kind: 'operator' as const, person_id, confirmed_at }
}

const RULE = { rule: 'abuse', rule_version: 1 }

const lawfulCase = (ids: { id: Uuid; worker_id: Uuid; notice_by: Uuid }, now: Date): Row => ({
  ...ids,
  ground: 'conduct',
  summary: 'Insults in three answers',
  status: 'response',
  opened_by: 'test',
  by_machine: false,
  ...RULE,
  notice_text: 'Three answers of last week insult the requester.',
  opened_at: after(now, -8 * DAY),
  notice_at: after(now, -8 * DAY),
  answer_due_at: after(now, -DAY),
  moved_at: after(now, -DAY),
  due_at: after(now, 6 * DAY),
})

const lawfulEvidence = (ids: { id: Uuid; case_id: Uuid }, now: Date): Row => ({
  ...ids,
  kind: 'note',
  by_worker: false,
  added_by: 'test',
  added_at: after(now, -8 * DAY),
  title: 'What was written',
  text: 'The three answers, word by word.',
})

const lawfulStatement = (decision_id: Uuid): Row => ({
  decision_id,
  facts: 'Three answers of last week insult the requester.',
  ...RULE,
  data_used: 'The three answers',
  automation: 'None: a human found and decided it',
  duration: 'Thirty days',
  how_to_contest: 'Contest it here within 183 days; another human reviews it.',
  contact: 'Ada, ada@example.org',
})

/** When it begins and ends, and what it imposes by then. */
const lawfulTerm = (outcome: string, now: Date) => {
  const ends = outcome === 'terminated'
  const effective_at = ends ? after(now, 30 * DAY) : now
  const ends_at = ends ? null : after(now, 30 * DAY)
  const imposes = ends ? 'nothing' : outcome
  const began_at = ends ? null : now
  return { effective_at, ends_at, imposes, began_at, due_at: ends_at ?? effective_at }
}

/** Somebody suspended for thirty days after notice and an answer's time, with everything in its place. */
export const lawful = (
  worker_id: Uuid,
  author_id: Uuid,
  now: Date,
  outcome = 'suspended',
): Lawful => {
  const [case_id, evidence_id, id] = [newUuid(), newUuid(), newUuid()]
  const { effective_at, ends_at, ...begins } = lawfulTerm(outcome, now)
  const author = { author_id, author_role: 'reviewer' }
  const about = { case_id, worker_id, kind: 'first', outcome }
  const effect = { effect: outcome, in_force_from: effective_at, ends_at, ...begins }
  return {
    case: lawfulCase({ id: case_id, worker_id, notice_by: author_id }, now),
    evidence: lawfulEvidence({ id: evidence_id, case_id }, now),
    view: { evidence_id, person_id: author_id, opened_at: after(now, -8 * DAY) },
    decision: { id, ...about, ...author, decided_at: now, effective_at, ends_at },
    statement: lawfulStatement(id),
    looked: { decision_id: id, case_id, evidence_id, relied_on: true, opens: 1, seconds: 60 },
    restriction: { decision_id: id, worker_id, ...effect, stood_before: 'active' },
    standing: { worker_id, status: outcome, decision_id: id, changed_at: now },
  }
}

/** Puts a row into a table, as the application's role may or may not. */
export const insertRow = (tx: Transaction, table: string, row: Row) => {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  return sql`insert into ${sql.table(table)} (${columns})
    values (${sql.join(Object.values(row))})`.execute(tx)
}

/** What a case has from its notice on. */
const NOTICE = [
  'rule',
  'rule_version',
  'notice_text',
  'notice_at',
  'notice_by',
  'answer_due_at',
] as const

/** A case as it begins, whatever it comes to. */
const openCaseRow = (tx: Transaction, row: Row) => {
  const begun = Object.entries(row).filter(([name]) => !NOTICE.some((one) => one === name))
  return insertRow(tx, TABLES.case, { ...Object.fromEntries(begun), status: 'opened' })
}

/** Takes it step by step to where the row stands: notice, the time to answer over. */
const moveCaseRow = async (tx: Transaction, row: Row): Promise<void> => {
  const step = (change: Row) =>
    sql`update case_record set ${sql.join(
      Object.entries(change).map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
    )} where id = ${row.id}`.execute(tx)
  if (row.status === 'opened') return
  const said = Object.fromEntries(NOTICE.map((name) => [name, row[name]]))
  await step({ status: 'notice', ...said, due_at: row.answer_due_at })
  if (row.status !== 'notice') await step({ status: row.status, due_at: row.due_at })
}

/** A case in its state, with nothing in it. */
export const insertCaseRow = async (tx: Transaction, row: Row): Promise<void> => {
  await openCaseRow(tx, row)
  await moveCaseRow(tx, row)
}

/** Writes the parts in one transaction, those in `without` left out. */
export const writeParts = (world: World, parts: Lawful, without: readonly Part[] = []) =>
  transact(world.database, 'write', async (tx) => {
    for (const part of Object.keys(TABLES) as Part[]) {
      if (without.includes(part)) continue
      if (part === 'case') await openCaseRow(tx, parts.case)
      else await insertRow(tx, TABLES[part], parts[part])
      // What a case rests on is there before the notice.
      if (part === 'evidence') await moveCaseRow(tx, parts.case)
    }
    if (without.length === 0) await markDecided(tx, parts)
  })

/** The case goes on with its decision. */
const markDecided = (tx: Transaction, { case: { id }, decision: { decided_at } }: Lawful) =>
  sql`update case_record set status = 'decided', moved_at = ${decided_at},
    due_at = ${after(decided_at as Date, 183 * DAY)} where id = ${id}`.execute(tx)

/** Suspends, restricts, or puts on probation, with all that belongs to it. */
export const restrictOn = async (
  world: World,
  worker_id: Uuid,
  outcome: 'probation' | 'restricted' | 'suspended' = 'suspended',
): Promise<Lawful> => {
  const { person_id } = await operatorOn(world)
  const parts = lawful(worker_id, person_id, world.clock.now(), outcome)
  await writeParts(world, parts)
  return parts
}

/** An account that has ended: decided a month ago, in force since today. */
export const terminateOn = async (world: World, worker_id: Uuid): Promise<Lawful> => {
  const { person_id } = await operatorOn(world)
  const now = world.clock.now()
  const parts = lawful(worker_id, person_id, after(now, -30 * DAY), 'terminated')
  Object.assign(parts.restriction, { imposes: 'terminated', began_at: now, due_at: null })
  Object.assign(parts.standing, { changed_at: now })
  await writeParts(world, parts)
  return parts
}
