/**
 * Charter R20–R24 against the application's own role: every way to restrict a person without a human's
 * whole decision, tried with plain SQL, is refused by the database.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import {
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
  world = await createWorld()
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

test('a whole decision is taken, and the history names it', async () => {
  expect(await write()).toBe('done')
  expect(await standing()).toEqual({ status: 'suspended' })
  expect(
    await world.look(
      `select from_status, to_status, decision_id from worker_standing_history where worker_id = '${worker_id}'`,
    ),
  ).toEqual([{ from_status: 'active', to_status: 'suspended', decision_id: parts.decision.id }])
})

describe('a part left out takes all of it back', () => {
  it.each<[Part[], string]>([
    [
      ['decision', 'statement', 'looked', 'restriction'],
      'every_change_of_standing_has_a_human_decision',
    ],
    [['decision', 'statement', 'looked'], 'does_what_a_human_decided'],
    [['statement'], 'every_decision_states_its_reasons'],
    [['looked'], 'a decision rests on evidence'],
    [['view'], 'whoever decides has opened the evidence themselves'],
    [['restriction', 'standing'], 'a restriction has its clock'],
    [['restriction'], 'a restriction has its clock'],
  ])('without %s', async (without, sentence) => {
    expect(await write(...without)).toContain(sentence)
    expect(await standing()).toBeUndefined()
  })
})

describe('a part that says something else is refused', () => {
  const nobody = newUuid()
  it.each<[string, Part, () => Record<string, unknown>, string]>([
    ['no author: a machine', 'decision', () => ({ author_id: null }), 'author_id'],
    [
      'an author who is nobody',
      'decision',
      () => ({ author_id: nobody }),
      'whoever_decides_is_a_person',
    ],
    [
      'a role that decides nothing',
      'decision',
      () => ({ author_role: 'support' }),
      'only_reviewers',
    ],
    [
      'a role the author lacks',
      'decision',
      () => ({ author_role: 'admin' }),
      'made by an operator',
    ],
    [
      'an outcome nobody knows',
      'decision',
      () => ({ outcome: 'shadow_banned' }),
      'an_outcome_of_its_kind',
    ],
    ['no end', 'decision', () => ({ ends_at: null }), 'a_restriction_has_an_end'],
    [
      'an end far off',
      'decision',
      () => ({ ends_at: later(world.clock.now(), 184 * DAY) }),
      'no_restriction_is_for_long',
    ],
    [
      'an effect in the past',
      'decision',
      () => ({ effective_at: later(world.clock.now(), -1) }),
      'before_it_is_decided',
    ],
    [
      'somebody else',
      'decision',
      () => ({ worker_id: nobody }),
      'a_decision_is_about_the_person_of_its_case',
    ],
    ['a made-up grave ground', 'decision', () => ({ grave: 'bad_mood' }), 'a_closed_list'],
    [
      'a repetition without a warning',
      'decision',
      () => ({ grave: 'same_breach_after_warning' }),
      'follows a written warning',
    ],
    [
      'more than was decided',
      'restriction',
      () => ({ imposes: 'terminated' }),
      'imposes_what_was_decided_or_less',
    ],
    [
      'another effect',
      'restriction',
      () => ({ effect: 'restricted', imposes: 'restricted' }),
      'does_what_a_human_decided',
    ],
    [
      'a longer time',
      'restriction',
      () => ({ ends_at: later(world.clock.now(), 40 * DAY) }),
      'lasts as long as was decided',
    ],
    ['no clock', 'restriction', () => ({ due_at: null }), 'a_running_clock'],
    [
      'a standing worse than decided',
      'standing',
      () => ({ status: 'terminated' }),
      'nobody_stands_worse',
    ],
    [
      'a standing without a decision',
      'standing',
      () => ({ decision_id: null }),
      'nobody_is_restricted_without_a_decision',
    ],
    ['no facts', 'statement', () => ({ facts: 'Bad.' }), 'the_facts_are_told'],
    [
      'no way to contest',
      'statement',
      () => ({ how_to_contest: '' }),
      'the_way_to_contest_is_told',
    ],
    [
      'another rule than was told',
      'statement',
      () => ({ rule: 'fraud' }),
      'the rule that the person was told',
    ],
    [
      'evidence of another case',
      'looked',
      () => ({ evidence_id: nobody }),
      'evidence_of_its_own_case',
    ],
    ['evidence nobody opened', 'looked', () => ({ opens: 0 }), 'opened_each_item'],
    ['a case not yet answered', 'case', () => ({ status: 'notice' }), 'takes no such decision'],
    [
      'a case without notice',
      'case',
      () => ({ status: 'opened', notice_at: null }),
      'takes no such decision',
    ],
    [
      'six days to answer',
      'case',
      () => ({ answer_due_at: later(world.clock.now(), -2 * DAY) }),
      'seven_days_to_answer',
    ],
  ])('%s', async (_what, part, change, sentence) => {
    Object.assign(parts[part], change())
    expect(await write()).toContain(sentence)
    expect(await standing()).toBeUndefined()
  })

  it.each([
    'facts',
    'rule',
    'rule_version',
    'data_used',
    'automation',
    'duration',
    'how_to_contest',
    'contact',
  ])('a statement without %s', async (field) => {
    parts.statement[field] = null
    expect(await write()).toContain(`"${field}"`)
    expect(await standing()).toBeUndefined()
  })
})

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
    await transact(world.database, 'write', (tx) => insertRow(tx, 'case_record', row))
    return `where id = '${row.id}'`
  }
  const NEW = {
    status: 'opened',
    rule: null,
    rule_version: null,
    notice_text: null,
    notice_at: null,
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

test('nobody is judged by themselves', async () => {
  const person_id = (await operatorOn(world)).person_id
  const own = await world.worker(person_id)
  worker_id = own.worker_id
  parts = lawful(worker_id, person_id, world.clock.now())
  expect(await write()).toContain('nobody decides about themselves')
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
