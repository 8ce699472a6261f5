/**
 * No input, however ill meant, makes an operation fail on our side: every member of every operation's
 * input is replaced by what breaks programs, and the answer is a result or a refusal with a hint.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleInput } from '../src/doors/http/examples.ts'
import { checkedInput } from '../src/doors/input-check.ts'
import { execute } from '../src/execute.ts'
import type { Caller, CallerKind } from '../src/kernel/caller.ts'
import { Problem } from '../src/kernel/errors.ts'
import type { OperationSpec } from '../src/kernel/operation.ts'
import { operationList } from '../src/operations.ts'
import { callersOf, makeSide, type Side } from './support/cast.ts'
import { hostileInputs } from './support/hostile.ts'
import { withIds } from './support/id-fields.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let side: Side
let callers: Record<CallerKind, Caller>
beforeAll(async () => {
  world = await createWorld()
  side = await makeSide(world)
  callers = await callersOf(world, side)
})
afterAll(() => world.close())

/** A refusal or a result, in a dry run; anything else is ours to mend. */
const faultOf = async (spec: OperationSpec, caller: Caller, input: unknown): Promise<string> => {
  try {
    // As every door does.
    const read = checkedInput(input)
    await execute(world.runtime, spec, { caller, input: read, request_id: 'r', dry_run: true })
    return ''
  } catch (error) {
    if (error instanceof Problem && error.code !== 'internal' && error.code !== 'busy') return ''
    return String(error)
  }
}

test.each(operationList.map((spec) => ({ name: spec.name, spec })))('$name', async ({ spec }) => {
  const kind = spec.allow[0] ?? 'anonymous'
  const belongings = kind === 'worker' ? side.inHand : side.belongings
  const sound = withIds(spec, exampleInput(spec), belongings)
  const faults: string[] = []
  for (const { what, input } of hostileInputs(spec, sound)) {
    const fault = await faultOf(spec, callers[kind], input)
    if (fault !== '') faults.push(`${what}: ${fault}`)
  }
  for (const nonsense of [null, [], 'text', 42, { toString: 1 }]) {
    const fault = await faultOf(spec, callers[kind], nonsense)
    if (fault !== '') faults.push(`${JSON.stringify(nonsense)} as the input: ${fault}`)
  }
  expect(faults).toEqual([])
})
