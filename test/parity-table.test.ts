/**
 * Every operation of the table through every way in: the same answer or the same refusal, for an agent
 * and for a worker, with a sound input and with a broken one. What a write would do is asked in a dry
 * run; parity.test.ts carries some of them out.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleInput } from '../src/doors/http/examples.ts'
import { createLimiter } from '../src/doors/http/rate-limit.ts'
import { toPublicId } from '../src/kernel/id.ts'
import type { OperationSpec } from '../src/kernel/operation.ts'
import { routeOf } from '../src/kernel/route.ts'
import { operationList } from '../src/operations.ts'
import { type Belongings, makeSide, type Side } from './support/cast.ts'
import { type Call, openDoors, type Reply } from './support/five-doors.ts'
import { withIds } from './support/id-fields.ts'
import { createServedWorld } from './support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let side: Side
type Doors = Awaited<ReturnType<typeof openDoors>>
const doors: Partial<Record<'agent' | 'worker', Doors>> = {}
beforeAll(async () => {
  // Two thousand calls of two callers: how often one may call is not what this is about.
  world = await createServedWorld({ limiter: createLimiter(1e6, 1e6) })
  side = await makeSide(world.inside)
  const { members, agent } = side
  const agent_id = toPublicId('agent', agent.agent_id)
  const { key } = await world.inside.call('createApiKey', members.owner, { agent_id })
  doors.agent = await openDoors(world.url, key)
  doors.worker = await openDoors(world.url, (await world.client().createSandboxWorker({})).token)
})
afterAll(async () => {
  for (const one of Object.values(doors)) await one.close()
  expect(world.logged).toEqual([])
  await world.close()
})

/** Members that are drawn or signed over what is made anew for each call. */
const DRAWN = ['qr_svg', 'proofValue', 'poll_after_seconds', 'seconds_left']

/** What is made anew for each call: ids, keys, moments, and how long something took. */
const withoutOwn = (reply: Reply): Reply =>
  JSON.parse(
    JSON.stringify(reply)
      .replaceAll(/[a-z]{3,4}_[0-9a-z]{26}/g, 'id')
      .replaceAll(/(fhi?|whsec)_[\w+/=-]+/g, 'secret')
      .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"moment"')
      .replaceAll(/[0-9a-f]{64}/g, 'hash')
      .replaceAll(/(\/previews?\/)[\w-]+/g, '$1token'),
    (name, value) => (DRAWN.includes(name) ? 'of them' : value),
  )

type Who = 'agent' | 'worker'

/**
 * The command line takes thirty times as long as the others, so that it is left out where all would only
 * say for whom the operation is; parity.test.ts hears that from it.
 */
const doorsFor = (who: Who, spec: OperationSpec) =>
  (doors[who]?.doorsTo(spec.name) ?? []).filter(
    ([door]) => door !== 'command line' || spec.allow.includes(who),
  )

const everywhere = async (
  who: Who,
  spec: OperationSpec,
  input: Record<string, unknown>,
): Promise<[string, Reply][]> => {
  const replies: [string, Reply][] = []
  for (const [door, ask] of doorsFor(who, spec))
    replies.push([door, withoutOwn(await ask(callOf(spec, input)))])
  return replies
}

const expectSame = (replies: [string, Reply][]): Reply => {
  const [[, first] = ['', undefined], ...others] = replies
  if (first === undefined || others.length < 1) throw new Error('too few ways in')
  for (const [door, reply] of others) expect(reply, door).toEqual(first)
  return first
}

/** Through a door nobody waits and nothing is carried out. */
const callOf = (spec: OperationSpec, input: Record<string, unknown>): Call => ({
  name: spec.name,
  input: 'timeout_seconds' in spec.input.shape ? { ...input, timeout_seconds: 0 } : input,
  ...(spec.effect === 'write' && { dryRun: true }),
})

/**
 * What no member may be, in each that travels in the body; of those in a query string, where all is text,
 * the number of rows.
 */
const brokenFor = ({ route, input }: OperationSpec): Record<string, unknown> => {
  const { hasBody, placeholders } = routeOf(route)
  const names = Object.keys(input.shape).filter((name) => !placeholders.includes(name))
  if (hasBody) return Object.fromEntries(names.map((name) => [name, { a: [] }]))
  return names.includes('limit') ? { limit: 'many' } : {}
}

const outside = operationList.filter(({ allow }) => allow.some((kind) => kind !== 'system'))
const refusals = new Set<string>()
const done = new Set<string>()

describe.each(['agent', 'worker'] as const)('as %s', (who) => {
  test.each(outside.map((spec) => ({ name: spec.name, spec })))('$name', async ({ spec }) => {
    const mine: Belongings = who === 'worker' ? side.inHand : side.belongings
    const sound = withIds(spec, exampleInput(spec), mine)
    const reply = expectSame(await everywhere(who, spec, sound))
    if ('refusal' in reply) refusals.add(reply.refusal.code)
    else done.add(spec.name)
    const broken = { ...sound, ...brokenFor(spec) }
    expectSame(await everywhere(who, spec, broken))
  })
})

test('the table was gone through, and much of it was let in', () => {
  expect(outside.length).toBeGreaterThan(150)
  expect(done.size).toBeGreaterThan(75)
  expect([...refusals]).toEqual(
    expect.arrayContaining(['forbidden', 'not_found', 'conflict', 'unsupported_media']),
  )
})
