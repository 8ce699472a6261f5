/**
 * Charter R01, R02, R24: whoever was suspended, or whose account has ended, can still do everything but
 * take new work: read, finish, withdraw, answer, contest. Every operation of a worker is tried as the
 * same person before and after.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleInput } from '../src/doors/http/examples.ts'
import { execute } from '../src/execute.ts'
import type { Caller } from '../src/kernel/caller.ts'
import { Problem } from '../src/kernel/errors.ts'
import type { OperationSpec } from '../src/kernel/operation.ts'
import { operationList } from '../src/operations.ts'
import { restrictOn, terminateOn } from './support/cases/lawful.ts'
import { makeSide, type Side } from './support/cast.ts'
import { withIds } from './support/id-fields.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const forWorkers = operationList.filter(({ allow }) => allow.includes('worker'))
/** What takes new work, and what it said before (the test at hand was just taken, nothing is drawn). Nothing else may look at how somebody stands. */
const TAKES_WORK = new Map([
  ['claim_task', 'done'],
  ['ask_for_place', 'no_draw'],
  ['start_test', 'attempted_lately'],
])

/** `done`, or the code of the refusal; nothing stays. */
const attempt = async (spec: OperationSpec, caller: Caller, { inHand }: Side): Promise<string> => {
  const input = withIds(spec, exampleInput(spec), inHand)
  const call = { caller, input, request_id: 'req_test', dry_run: true }
  try {
    await execute(world.runtime, spec, call)
    return 'done'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.code
  }
}

describe.each(['suspended', 'terminated'] as const)('%s', (status) => {
  const before = new Map<string, string>()
  let side: Side
  beforeAll(async () => {
    side = await makeSide(world)
    for (const spec of forWorkers) before.set(spec.name, await attempt(spec, side.worker, side))
    const restrict = status === 'suspended' ? restrictOn : terminateOn
    await restrict(world, side.worker.worker_id)
  })

  test.each(forWorkers.map((spec) => ({ name: spec.name, spec })))(
    '$name',
    async ({ name, spec }) => {
      const now = await attempt(spec, side.worker, side)
      if (TAKES_WORK.has(name))
        expect([before.get(name), now]).toEqual([TAKES_WORK.get(name), 'no_new_work'])
      else expect(now).toBe(before.get(name))
    },
  )

  test('the full balance can be withdrawn', async () => {
    await world.call('reviewSubmission', side.members.owner, {
      assignment_id: (
        await world.call('submitAssignment', side.worker, {
          assignment_id: side.inHand.assignment ?? '',
          answers: { note: 'A door' },
        })
      ).id,
      decision: 'approve',
    })
    const [sum] = (await world.call('getEarnings', side.worker, {})).available
    expect(await world.call('withdraw', side.worker, {})).toMatchObject({ amount: sum })
  })
})

test('how somebody stands is no input of withdrawing', () => {
  const text = readFileSync('src/features/payouts/withdraw.ts', 'utf8')
  expect(text).not.toMatch(/standing\/|worker_standing|restriction/)
})
