/**
 * Charter R20–R25 attacked with plain SQL, as the application's own role, in the middle of real cases:
 * steps left out, clocks pushed, reviews pretended, ends that are not carried out.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, deskOf, type Operator } from '../../../test/support/cases/desk.ts'
import { operatorOn } from '../../../test/support/cases/lawful.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { RULE_BOOK } from './rule-book.ts'

let world: World
let ada: Operator
let bo: Operator
beforeAll(async () => {
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
  ada = await desk.operator()
  bo = await desk.operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { opened, noticed, answered, decided, decide, contest, look, reasons, pass } = desk

/** What the database says to the application’s role. */
const told = async (...statements: string[]): Promise<string> => {
  try {
    await world.database.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
    })
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}
const at = (days = 0) =>
  `'${new Date(world.clock.now().getTime() + days * 86_400_000).toISOString()}'::timestamptz`
/** Writes over a case. */
const overwrite = (id: string, change: string) =>
  told(`update case_record set ${change} where id = '${fromPublicId('case', id)}'`)
const uuid = (id: string | undefined) => fromPublicId('decision', id ?? '')

describe('a machine', () => {
  test('opens a case and nothing more: from the notice on it is a human’s', async () => {
    const worker = await world.worker()
    const { id } = await opened(ada, worker)
    const notice = (by: string) =>
      overwrite(
        id,
        `status = 'notice', rule = 'abuse', rule_version = 1, notice_text = repeat('x', 20),
         notice_at = ${at()}, answer_due_at = ${at(7)}, due_at = ${at(7)}, notice_by = ${by}`,
      )
    const support = await operatorOn(world, 'support')
    expect(await notice('null')).toContain('a_human_gives_notice')
    for (const by of [support.person_id, worker.person_id, await world.person()])
      expect(await notice(`'${by}'`)).toContain('an operator who may decide')
    expect(await notice(`'${ada.person_id}'`)).toBe('done')
  })

  test('finds no case that begins in the middle, and no other list of what is grave', async () => {
    const worker = await world.worker()
    const { id } = await answered(ada, worker)
    const copy = `insert into case_record select (jsonb_populate_record(c,
      jsonb_build_object('id', gen_random_uuid()))).* from case_record c where id = '${fromPublicId('case', id)}'`
    expect(await told(copy)).toContain('begins by being opened')
    expect(await told(`insert into grave_rule values ('abuse', 'violence')`)).toContain('denied')
  })

  test('knows as grave what the book of rules has, and nothing else', async () => {
    const rows = await world.look<{ rule: string; grave: string }>('select * from grave_rule')
    const known = Object.entries(RULE_BOOK).flatMap(([rule, { grave }]) =>
      grave === null ? [] : [{ rule, grave }],
    )
    expect(rows.sort((a, b) => a.rule.localeCompare(b.rule))).toEqual(
      known.sort((a, b) => a.rule.localeCompare(b.rule)),
    )
  })

  test('advances nothing before its time', async () => {
    const worker = await world.worker()
    const { id: case_id } = await noticed(ada, worker)
    const loop = { kind: 'system', loop: 'test' } as const
    expect(await world.call('advanceCase', loop, { case_id })).toMatchObject({ advanced: false })
    const other = await decided(ada, await world.worker(), { outcome: 'suspended', days: 9 })
    const decision_id = other.decisions[0]?.id ?? ''
    expect(await world.call('advanceRestriction', loop, { decision_id })).toEqual({
      advanced: false,
    })
  })
})

describe('the clocks', () => {
  const PUSHED = 'not set anew'

  test('of a notice and a decision are not pushed', async () => {
    const worker = await world.worker()
    const { id } = await noticed(ada, worker)
    expect(await overwrite(id, `due_at = due_at + interval '1 year'`)).toContain(PUSHED)
    expect(await overwrite(id, `moved_at = moved_at + interval '8 days'`)).toContain(PUSHED)
    expect(await overwrite(id, `summary = 'Something else'`)).toContain('keeps its time')
    expect(await overwrite(id, `notice_by = '${bo.person_id}'`)).toContain('keeps its time')
    await world.call('answerCase', worker, { case_id: id, text: 'Sorry.', complete: true })
    expect(await overwrite(id, `due_at = due_at + interval '1 hour'`)).toContain(PUSHED)
    expect(await overwrite(id, 'answered_at = null')).toContain('keeps its time')
  })

  test('of an answer and a review are as long as promised', async () => {
    const { id } = await opened(ada, await world.worker())
    const notice = `status = 'notice', rule = 'abuse', rule_version = 1, notice_text = repeat('x', 20),
      notice_at = ${at()}, notice_by = '${ada.person_id}'`
    const until = (days: number) => `answer_due_at = ${at(days)}, due_at = ${at(days)}`
    expect(await overwrite(id, `${notice}, ${until(6)}`)).toContain('seven_days_to_answer')
    expect(await overwrite(id, `${notice}, ${until(31)}`)).toContain('for_ever')
    const one = await world.worker()
    const { id: suspended } = await decided(ada, one, { outcome: 'suspended', days: 90 })
    await contest(one, suspended)
    const later = `contested_at = contested_at + interval '1 year'`
    expect(await overwrite(suspended, later)).toContain('keeps its time')
    const both = `${later}, due_at = due_at + interval '1 year'`
    expect(await overwrite(suspended, both)).toContain(PUSHED)
    expect(await overwrite(suspended, `due_at = due_at + interval '1 second'`)).toContain(
      'fourteen_days_at_most',
    )
  })

  test('let a decision be contested for 183 days', async () => {
    const { id } = await decided(ada, await world.worker(), { outcome: 'suspended', days: 90 })
    expect(await overwrite(id, `due_at = ${at(1)}`)).toContain(PUSHED)
    const close = `status = 'closed', due_at = null, closed_at = ${at()}`
    expect(await overwrite(id, close)).toContain('contested for 183 days')
  })

  test('of a restriction are those that were decided', async () => {
    const { decisions } = await decided(ada, await world.worker(), {
      outcome: 'suspended',
      days: 9,
    })
    const write = (change: string) =>
      told(`update restriction set ${change} where decision_id = '${uuid(decisions[0]?.id)}'`)
    for (const due of [`due_at + interval '1 year'`, 'null'])
      expect(await write(`due_at = ${due}`)).toMatch(/when it was decided to|running_clock/)
    const lapse = (days: number) =>
      write(
        `imposes = 'probation', lapsed_at = ${at()}, ends_at = ${at(days)}, due_at = ${at(days)}`,
      )
    for (const days of [10, 31]) expect(await lapse(days)).toContain('shorter than it was')
  })
})

describe('a decision', () => {
  const attempt = (case_id: string, change: Record<string, string>) => {
    const row: Record<string, string> = {
      ...{ id: 'gen_random_uuid()', case_id: `c.id`, worker_id: 'c.worker_id', kind: `'first'` },
      ...{ outcome: `'terminated'`, author_id: `'${ada.person_id}'`, author_role: `'reviewer'` },
      ...{ decided_at: at(), effective_at: at(30), ...change },
    }
    return told(`insert into decision (${Object.keys(row)}) select ${Object.values(row)}
      from case_record c where id = '${fromPublicId('case', case_id)}'`)
  }

  test('is not older than the answer, and grave only by the rule that was told', async () => {
    const { id } = await answered(ada, await world.worker())
    const old = { decided_at: at(-30), effective_at: at() }
    expect(await attempt(id, old)).toContain('not older than the answer')
    const grave = { grave: `'violence'`, effective_at: at() }
    expect(await attempt(id, grave)).toContain('follows from the rule')
  })

  test('that ends an account at once is reviewed by itself', async () => {
    const worker = await world.worker()
    const { id } = await answered(ada, worker, { rule: 'violence' })
    await decide(ada, id, { outcome: 'terminated' })
    const back = `status = 'decided', due_at = ${at(190)}`
    expect(await overwrite(id, back)).toContain('does not go from review to decided')
  })

  test('rests on nothing that came after the notice', async () => {
    const worker = await world.worker()
    const { id } = await answered(ada, worker)
    const late = `insert into case_evidence (id, case_id, kind, by_worker, added_by, added_at, title, text)
      values (gen_random_uuid(), '${fromPublicId('case', id)}', 'note', false, 'test', ${at(-9)}, 'Late', 'More')`
    expect(await told(late)).toContain('only the person adds')
    expect(await told(late.replace("'note', false", "'note', true"))).toBe('done')
  })
})

describe('an end', () => {
  const end = (status: string) => `status = '${status}', due_at = null, closed_at = ${at()}`

  test('of a review is carried out', async () => {
    const worker = await world.worker()
    const { id } = await decided(ada, worker, { outcome: 'suspended', days: 90 })
    await contest(worker, id)
    expect(await overwrite(id, end('rectified'))).toContain('by the decision of another human')
    expect(await overwrite(id, end('lapsed'))).toContain('ends with it')
    const outside = `status = 'outside', moved_at = ${at(15)}, due_at = ${at(29)}`
    expect(await overwrite(id, outside)).toContain('only what is grave goes outside')
    expect(await desk.standing(worker)).toBe('suspended')
  })

  test('of a case ends what was imposed before a decision', async () => {
    const worker = await world.worker()
    const { id: case_id } = await noticed(ada, worker)
    const relied_on = await look(ada, case_id)
    await world.call('suspendMeanwhile', desk.now(ada), { case_id, days: 7, ...reasons(relied_on) })
    expect(await overwrite(case_id, end('closed'))).toContain('ends with it')
  })

  test('outside rests on the letter, and comes only after fourteen days', async () => {
    world.runtime.instance.ombudsperson = 'Ombuds office'
    const worker = await world.worker()
    const { id } = await answered(ada, worker, { rule: 'fraud' })
    const { decisions } = await decide(ada, id, { outcome: 'terminated' })
    const early = `status = 'outside', moved_at = ${at()}, due_at = ${at(14)}`
    expect(await overwrite(id, early)).toContain('when nobody inside has answered')
    await pass(14 * DAY)
    const finding = `insert into decision (id, case_id, worker_id, kind, outcome, author_id, author_role,
        reviews, decided_at, effective_at)
      select gen_random_uuid(), case_id, worker_id, 'outside', 'upheld', author_id, author_role, id,
        ${at()}, ${at()} from decision where id = '${uuid(decisions[0]?.id)}'`
    const statement = `insert into decision_statement select n.id, s.facts, s.rule, s.rule_version,
        s.data_used, s.automation, s.duration, s.how_to_contest, s.contact
      from decision n join decision_statement s on s.decision_id = n.reviews where n.kind = 'outside'`
    const looked = `insert into decision_evidence select n.id, e.case_id, e.evidence_id, true, 1, 60
      from decision n join decision_evidence e on e.decision_id = n.reviews where n.kind = 'outside'`
    expect(await told(finding, statement, looked)).toContain('rests on its letter')
    delete world.runtime.instance.ombudsperson
  })
})

test('a block is lifted, and made into no other', async () => {
  const [boss, other] = [await world.requester(), await world.requester()]
  const worker = await world.worker()
  await told(`insert into worker_block (id, requester_id, worker_id, reason, blocked_by, created_at)
    values (gen_random_uuid(), '${boss.requester_id}', '${worker.worker_id}', 'abuse', '${boss.person_id}', ${at()})`)
  const where = `where worker_id = '${worker.worker_id}'`
  for (const change of [`requester_id = '${other.requester_id}'`, `reason = 'copied_answers'`])
    expect(await told(`update worker_block set ${change} ${where}`)).toContain('nothing else')
  const lift = `lifted_at = ${at()}, lifted_by = '${boss.person_id}'`
  expect(await told(`update worker_block set ${lift} ${where}`)).toBe('done')
  expect(await told(`update worker_block set lifted_at = null ${where}`)).toContain('nothing else')
})
