/**
 * Charter R20–R24 against the application's own role: what was once decided gets no worse, and a case
 * takes its steps in their order, whatever plain SQL is tried.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import {
  insertCaseRow,
  insertRow,
  type Lawful,
  lawful,
  operatorOn,
  type Part,
  terminateOn,
  writeParts,
} from '../../../test/support/cases/lawful.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import { after as later } from '../../kernel/clock.ts'
import { newUuid, type Uuid } from '../../kernel/id.ts'

const DAY = 86_400
let world: World
let decider: Uuid
beforeAll(async () => {
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
  decider = (await operatorOn(world)).person_id
})
afterAll(() => world.close())

let worker_id: Uuid
let parts: Lawful
beforeEach(async () => {
  worker_id = (await world.worker()).worker_id
  parts = lawful(worker_id, decider, world.clock.now())
})

/** `done`, or the sentence of whatever refused. */
const refusal = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work()
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
const write = (...without: Part[]) => refusal(() => writeParts(world, parts, without))
const run = (statement: string) => refusal(() => sql.raw(statement).execute(world.database))
const standing = async () =>
  (await world.look(`select status from worker_standing where worker_id = '${worker_id}'`))[0]

describe('an account', () => {
  it('does not end before thirty days have passed', async () => {
    parts = lawful(worker_id, decider, world.clock.now(), 'terminated')
    const soon = later(world.clock.now(), 29 * DAY)
    Object.assign(parts.decision, { effective_at: soon })
    Object.assign(parts.restriction, { in_force_from: soon, due_at: soon })
    expect(await write('standing')).toContain('thirty_days_notice_unless_grave')
  })

  it('has not ended before the day that was decided', async () => {
    parts = lawful(worker_id, decider, world.clock.now(), 'terminated')
    Object.assign(parts.restriction, {
      imposes: 'terminated',
      began_at: world.clock.now(),
      due_at: null,
    })
    expect(await write()).toContain('nothing_is_imposed_before_its_day')
    parts.restriction.imposes = 'nothing'
    parts.restriction.due_at = parts.restriction.in_force_from
    expect(await write()).toContain('nobody_stands_worse_than_a_live_decision')
  })

  it('that has ended stays readable: nothing of the person is touched', async () => {
    await terminateOn(world, worker_id)
    expect(await standing()).toEqual({ status: 'terminated' })
  })
})

describe('what was once decided', () => {
  beforeEach(async () => {
    expect(await write()).toBe('done')
  })

  it('is not rewritten, removed or emptied', async () => {
    const tables = [
      'decision',
      'decision_statement',
      'decision_evidence',
      'case_evidence',
      'case_history',
    ]
    for (const table of [...tables, 'evidence_view', 'worker_standing_history'])
      for (const statement of [
        `update ${table} set `,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const column = /^(decision_|w)/.test(table) ? 'decision_id = null' : 'case_id = null'
        const text = statement.startsWith('update') ? `${statement}${column}` : statement
        expect(await run(text), text).toMatch(/permission denied|append-only|does not exist/)
      }
    for (const table of ['case_record', 'restriction', 'worker_standing', 'worker_block'])
      expect(await run(`delete from ${table}`)).toMatch(/append-only/)
  })

  it('gets no worse: neither longer, nor graver, nor a second time', async () => {
    const where = `where decision_id = '${parts.decision.id}'`
    expect(
      await run(`update restriction set ends_at = ends_at + interval '1 day' ${where}`),
    ).toContain('lasts as long as was decided')
    expect(await run(`update worker_standing set status = 'terminated' ${where}`)).toContain(
      'nobody_stands_worse',
    )
    const end = `imposes = 'nothing', ended_at = began_at, ended_by = 'time', due_at = null`
    expect(await run(`update restriction set ${end} ${where}`)).toContain('nobody_stands_worse')
    await transact(world.database, 'write', async (tx) => {
      await sql.raw(`update restriction set ${end} ${where}`).execute(tx)
      await sql
        .raw(`update worker_standing set status = 'active', decision_id = null
        where worker_id = '${worker_id}'`)
        .execute(tx)
    })
    expect(
      await run(`update restriction set imposes = 'suspended', ended_at = null, ended_by = null,
        due_at = ends_at ${where}`),
    ).toContain('only gets milder')
    expect(
      await run(`update worker_standing set status = 'suspended', decision_id = '${parts.decision.id}'
        where worker_id = '${worker_id}'`),
    ).toContain('nobody_stands_worse')
  })
})

describe('a case', () => {
  const caseWith = async (change: Record<string, unknown>) => {
    const row = { ...parts.case, ...change }
    await transact(world.database, 'write', (tx) => insertCaseRow(tx, row))
    return `where id = '${row.id}'`
  }
  const NEW = {
    status: 'opened',
    rule: null,
    rule_version: null,
    notice_text: null,
    notice_at: null,
    notice_by: null,
    answer_due_at: null,
  }

  it('leaves out no step', async () => {
    const where = await caseWith(NEW)
    for (const status of ['response', 'decided', 'review', 'rectified'])
      expect(await run(`update case_record set status = '${status}' ${where}`)).toMatch(
        /does not go from opened|there_is_no_answer|fourteen_days|ended_has_a_time|running_clock/,
      )
  })

  it('does not go on before the answer or its time', async () => {
    const due = later(world.clock.now(), 7 * DAY)
    const where = await caseWith({
      status: 'notice',
      notice_at: world.clock.now(),
      answer_due_at: due,
    })
    const early = `update case_record set status = 'response', moved_at = '${world.clock.now().toISOString()}' ${where}`
    expect(await run(early)).toContain('before the answer')
    expect(
      await run(`update case_record set answer_due_at = notice_at + interval '8 days' ${where}`),
    ).toContain('stays as it was said')
  })

  it('is decided and reviewed only by decisions', async () => {
    const where = await caseWith({})
    expect(await run(`update case_record set status = 'decided' ${where}`)).toContain(
      'by a decision',
    )
  })

  it('has a clock until it ends', async () => {
    const where = await caseWith({})
    expect(await run(`update case_record set due_at = null ${where}`)).toContain('ended_has_a_time')
  })

  it('is opened by a machine once', async () => {
    const machine = { ...NEW, ground: 'many_blocks', by_machine: true }
    await caseWith(machine)
    parts = lawful(worker_id, decider, world.clock.now())
    expect(await refusal(() => caseWith(machine))).toContain('a_machine_opens_one_case')
  })
})

test('a review is not made by the one who decided', async () => {
  expect(await write()).toBe('done')
  const { id, case_id } = parts.decision as { id: Uuid; case_id: Uuid }
  const now = world.clock.now()
  await sql`update case_record set status = 'review', contested_at = ${now}, due_at = ${later(now, 14 * DAY)}
    where id = ${case_id}`.execute(world.database)
  const review = {
    ...parts.decision,
    id: newUuid(),
    kind: 'review',
    outcome: 'upheld',
    reviews: id,
    ends_at: null,
  }
  expect(
    await refusal(() =>
      transact(world.database, 'write', (tx) => insertRow(tx, 'decision', review)),
    ),
  ).toContain('reviewed by another human')
  for (const status of ['closed', 'rectified'])
    expect(
      await run(`update case_record set status = '${status}', due_at = null, closed_at = moved_at
        where id = '${case_id}'`),
    ).toContain('by the decision of another human')
  expect(
    await run(
      `update case_record set due_at = contested_at + interval '15 days' where id = '${case_id}'`,
    ),
  ).toContain('fourteen_days_at_most')
})
