/**
 * Charter R01–R09 and R20–R30: the table of attacks. For each promise somebody tries to break it with
 * plain SQL as the application’s own role, and through the table of operations that every door uses;
 * afterwards everything still stands as it stood.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONEY_ATTACKS } from '../support/attacks/money-attacks.ts'
import { PEOPLE_ATTACKS } from '../support/attacks/people-attacks.ts'
import { accountsOf, expectRefused, type Stage, setStage } from '../support/attacks/stage.ts'
import { WORK_ATTACKS } from '../support/attacks/work-attacks.ts'
import { createWorld, type World } from '../support/world.ts'

const ATTACKS = [...MONEY_ATTACKS, ...PEOPLE_ATTACKS, ...WORK_ATTACKS]
const RULES = [
  ...Array.from({ length: 9 }, (_, number) => `R0${number + 1}`),
  ...Array.from({ length: 11 }, (_, number) => `R${number + 20}`),
]

let world: World
let stage: Stage
let before: unknown
beforeAll(async () => {
  world = await createWorld()
  stage = await setStage(world)
  before = await standing()
})
afterAll(() => world.close())

/** What no attack may change: money, decisions, how people and their work stand. */
const standing = () =>
  Promise.all(
    [
      `select id, debits_posted, credits_posted from ledger_account
       where owner = '${stage.worker.worker_id}' order by id`,
      'select id, outcome, kind, author_id from decision order by id',
      'select worker_id, status from worker_standing order by worker_id',
      'select decision_id, imposes, ends_at from restriction order by decision_id',
      'select id, status from assignment order by id',
      'select id, status, due_at from case_record order by id',
      `select id, reward_minor, status from job where requester_id = '${stage.boss.requester_id}' order by id`,
      'select id from worker_block order by id',
    ].map((query) => world.look(query)),
  )

test('every one of these promises is attacked both ways', () => {
  for (const rule of RULES)
    for (const way of ['sql', 'door'])
      expect(
        ATTACKS.some(([one, , by]) => one === rule && by === way),
        `${rule} by ${way}`,
      ).toBe(true)
})

describe.each(ATTACKS)('%s: %s (%s)', (rule, _what, _way, attempt) => {
  test('is refused', async () => {
    expect(RULES).toContain(rule)
    expectRefused(await attempt(stage))
  })
})

test('after all of it everything stands as it stood, and the books agree', async () => {
  expect(await standing()).toEqual(before)
  expect(await world.audit()).toMatchObject({ ok: true })
  const { earned } = accountsOf(stage)
  const { rows } = await sql`select 1 from ledger_account where id = ${earned}`.execute(
    world.database,
  )
  expect(rows).toHaveLength(1)
})

test('and whoever was restricted still takes all their money', async () => {
  const { available } = await world.call('getEarnings', stage.worker, {})
  expect(available).not.toEqual([])
  await world.call('withdraw', stage.worker, {})
  expect((await world.call('getEarnings', stage.worker, {})).available).toEqual([])
  await world.call('exportRecord', stage.restricted, {})
})
