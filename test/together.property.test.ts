/**
 * Random lives in which everything happens to the same two people: work, rejection, appeal, restriction,
 * ban, the end of the job and of its project, a chargeback, payouts. Whatever happened: money is
 * conserved, all approved work is payable, no worker is debited, every restriction has a live decision
 * of a human, and every clock runs or has done what it was set for.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf, type Operator } from './support/cases/desk.ts'
import { beginLife, play, type Step, step } from './support/together/lives.ts'
import { checkPromises, takeEverything } from './support/together/promises.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let operators: Operator[]
beforeAll(async () => {
  world = await createWorld()
  const desk = deskOf(() => world)
  operators = [await desk.operator(), await desk.operator()]
})
afterAll(() => world.close())

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const seen = new Map<string, number>()
const plain = (what: Step['what'], which = 0, size = 1): Step => ({ what, which, size })
/** Most lives have paid work, a quarrel and a case, or nothing could be lost. */
const START = [
  ...[plain('hand_in'), plain('hand_in', 1), plain('hand_in'), plain('approve')],
  ...[plain('propose', 1), plain('suspect', 1), plain('decide', 1, 3)],
]
const END = [plain('pass', 0, 40), plain('pass', 0, 40)]

const liveOne = async (steps: Step[]): Promise<void> => {
  const life = await beginLife(world, operators)
  const told: string[] = []
  for (const one of [...START, ...steps, ...END]) {
    const answer = `${one.what} ${await play(life, one)}`
    told.push(answer)
    seen.set(answer, (seen.get(answer) ?? 0) + 1)
    await checkPromises(life, one.what === 'pass').catch((error: unknown) => {
      throw new Error(`after ${told.join(' · ')}`, { cause: error })
    })
  }
  await takeEverything(life)
  await checkPromises(life, false)
}

test('whatever happens to somebody, what they earned is theirs', { timeout: 90_000 }, async () => {
  console.log(`lives of everything: seed ${seed}`)
  let last: Promise<unknown> = Promise.resolve()
  const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
    const life = liveOne(steps)
    last = life.catch(() => {})
    return life
  })
  await fc.assert(property, {
    seed,
    numRuns: Number(process.env.LIVES ?? 20),
    interruptAfterTimeLimit: 25_000,
    markInterruptAsFailure: false,
    endOnFailure: true,
  })
  await last
  console.log([...seen].map(([answer, count]) => `${answer} ${count}`).join(', '))
  for (const what of ['hand_in', 'approve', 'propose', 'decide', 'pass'])
    expect(seen.get(`${what} done`), what).toBeGreaterThan(0)
})
