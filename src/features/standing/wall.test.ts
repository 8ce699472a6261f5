/**
 * Charter R20–R24 against the application's own role: every way to restrict a person without a human's
 * whole decision, tried with plain SQL, is refused by the database.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import {
  type Lawful,
  lawful,
  operatorOn,
  type Part,
  writeParts,
} from '../../../test/support/cases/lawful.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
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

/** A moment so many days from now, known only when the test runs. */
const inDays = (days: number) => () => later(world.clock.now(), days * DAY)
const SOMEBODY_ELSE = newUuid()
const TERMINATED = { effect: 'terminated', imposes: 'terminated' }
const UNANSWERED = { status: 'opened', notice_at: null, answer_due_at: null }

describe('a part that says something else is refused', () => {
  it.each<[string, Part, Record<string, unknown>, string]>([
    ['no author: a machine', 'decision', { author_id: null }, 'author_id'],
    ['an author who is nobody', 'decision', { author_id: SOMEBODY_ELSE }, 'is_a_person'],
    ['a role that decides nothing', 'decision', { author_role: 'support' }, 'only_reviewers'],
    ['a role the author lacks', 'decision', { author_role: 'admin' }, 'by an operator'],
    ['an unknown outcome', 'decision', { outcome: 'shadow_banned' }, 'outcome_of_its_kind'],
    ['no end', 'decision', { ends_at: null }, 'a_restriction_has_an_end'],
    ['an end far off', 'decision', { ends_at: inDays(184) }, 'no_restriction_is_for_long'],
    ['the past', 'decision', { effective_at: inDays(-1) }, 'before_it_is_decided'],
    ['another person', 'decision', { worker_id: SOMEBODY_ELSE }, 'the_person_of_its_case'],
    ['a made-up grave ground', 'decision', { grave: 'bad_mood' }, 'a_closed_list'],
    ['no warning', 'decision', { grave: 'same_breach_after_warning' }, 'follows a written'],
    ['more than was decided', 'restriction', { imposes: 'terminated' }, 'decided_or_less'],
    ['another effect', 'restriction', { ...TERMINATED, due_at: null }, 'a_human_decided'],
    ['a longer time', 'restriction', { ends_at: inDays(40) }, 'as long as was decided'],
    ['no clock', 'restriction', { due_at: null }, 'a_running_clock'],
    ['a worse standing', 'standing', { status: 'terminated' }, 'nobody_stands_worse'],
    ['no decision', 'standing', { decision_id: null }, 'nobody_is_restricted_without'],
    ['no facts', 'statement', { facts: 'Bad.' }, 'the_facts_are_told'],
    ['no way to contest', 'statement', { how_to_contest: '' }, 'the_way_to_contest_is_told'],
    ['another rule', 'statement', { rule: 'fraud' }, 'the rule that the person was told'],
    ['foreign evidence', 'looked', { evidence_id: SOMEBODY_ELSE }, 'evidence_of_its_own_case'],
    ['evidence nobody opened', 'looked', { opens: 0 }, 'opened_each_item'],
    ['a case not yet answered', 'case', { status: 'notice' }, 'takes no such decision'],
    ['a case without notice', 'case', UNANSWERED, 'takes no such decision'],
    ['six days to answer', 'case', { answer_due_at: inDays(-2) }, 'seven_days_to_answer'],
  ])('%s', async (_what, part, change, sentence) => {
    for (const [name, value] of Object.entries(change))
      parts[part][name] = typeof value === 'function' ? value() : value
    expect(await write()).toContain(sentence)
    expect(await standing()).toBeUndefined()
  })

  const FIELDS = ['facts', 'rule', 'rule_version', 'data_used', 'automation', 'duration']
  it.each([...FIELDS, 'how_to_contest', 'contact'])('a statement without %s', async (field) => {
    parts.statement[field] = null
    expect(await write()).toContain(`"${field}"`)
    expect(await standing()).toBeUndefined()
  })
})

test('nobody is judged by themselves', async () => {
  const person_id = (await operatorOn(world)).person_id
  const own = await world.worker(person_id)
  worker_id = own.worker_id
  parts = lawful(worker_id, person_id, world.clock.now())
  expect(await write()).toContain('about somebody else')
  parts.case.notice_by = decider
  expect(await write()).toContain('nobody decides about themselves')
})
