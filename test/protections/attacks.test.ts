/**
 * Charter R01–R09 and R20–R30: the table of attacks. For each promise somebody tries to break it with
 * plain SQL as the application’s own role, and through the table of operations that every door uses;
 * afterwards everything still stands as it stood.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONEY_ATTACKS } from '../support/attacks/money-attacks.ts'
import { PEOPLE_ATTACKS } from '../support/attacks/people-attacks.ts'
import {
  accountsOf,
  expectRefused,
  type Stage,
  setStage,
  standing,
} from '../support/attacks/stage.ts'
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
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
  stage = await setStage(world)
  before = await standing(stage)
})
afterAll(() => world.close())

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
  expect(await standing(stage)).toEqual(before)
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
