/**
 * Charter R01–R09 and R20–R30: what the table of operations refuses is refused through every door that
 * people and programs have, with the same word; only MCP does not even offer most of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONEY_ATTACKS } from '../support/attacks/money-attacks.ts'
import { PEOPLE_ATTACKS } from '../support/attacks/people-attacks.ts'
import { expectRefused, standing } from '../support/attacks/stage.ts'
import { NOT_OFFERED, stageWithDoors } from '../support/attacks/through-doors.ts'
import { WORK_ATTACKS } from '../support/attacks/work-attacks.ts'

const ATTACKS = [...MONEY_ATTACKS, ...PEOPLE_ATTACKS, ...WORK_ATTACKS].filter(
  ([, , way]) => way === 'door',
)

let scene: Awaited<ReturnType<typeof stageWithDoors>>
let before: unknown
const offered: string[] = []
beforeAll(async () => {
  scene = await stageWithDoors()
  before = await standing(scene.stage)
})
afterAll(async () => {
  await scene.close()
  expect(scene.logged).toEqual([])
})

describe.each(['REST', 'SDK', 'command line', 'MCP'])('through %s', (door) => {
  test.each(ATTACKS)('%s: %s', async (_rule, what, _way, attempt) => {
    const answer = await attempt(scene.by(door))
    if (answer === NOT_OFFERED) return
    offered.push(`${door}: ${what}`)
    expectRefused(answer)
    expect(answer).toBe(await attempt(scene.stage))
  })
})

test('nearly all was asked, of MCP what is a tool, and nothing moved', async () => {
  const asked = (door: string) => offered.filter((what) => what.startsWith(door)).length
  expect(['REST', 'SDK', 'command line'].map(asked)).toEqual(Array(3).fill(ATTACKS.length - 1))
  expect(asked('MCP')).toBeGreaterThan(0)
  expect(await standing(scene.stage)).toEqual(before)
  expect(await scene.stage.world.audit()).toMatchObject({ ok: true })
})
