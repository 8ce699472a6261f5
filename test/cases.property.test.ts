/**
 * Random lives of cases on the real database, with a clock that moves: opened, told, answered, decided,
 * contested, reviewed, forgotten. What a case says can be done can be done, and nothing else; and after
 * every step the tables hold what charter R20–R25 promise. Work in hand goes on through all of it.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from './support/batch.ts'
import { checkCases } from './support/cases/case-invariants.ts'
import { deskOf } from './support/cases/desk.ts'
import { type Life, play, type Step, step } from './support/cases/lives.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let operators: Life['operators']
beforeAll(async () => {
  world = await createWorld()
  operators = [await desk.operator(), await desk.operator()]
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const work = batches(() => world)

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const seen = new Map<string, number>()
const TAKES_NO_WORK = ['suspended', 'terminated']

/** A claim is refused only for what is said, and never after being suspended. */
const checkClaim = async (life: Life, before: string, answer: string): Promise<void> => {
  if (TAKES_NO_WORK.includes(before)) expect(answer).toBe('no_new_work')
  else expect(['done', 'too_many_held', 'no_place_left']).toContain(answer)
  expect(await desk.standing(life.worker)).toBe(before)
}

const liveOne = async (steps: Step[]): Promise<void> => {
  const boss = await world.requester()
  // Lives go on for months; the job must not end before them.
  const deadline = '2036-01-01T00:00:00Z'
  const { id: job_id } = await work.openBatch(boss, 12, { deadline })
  const worker = await world.worker()
  const life: Life = { world, desk, work, worker, boss, operators, job_id, cases: [] }
  const told: string[] = []
  for (const one of steps) {
    const before = await desk.standing(worker)
    const { what, answer, expected } = await play(life, one)
    told.push(`${what} ${answer}`)
    seen.set(`${what} ${answer}`, (seen.get(`${what} ${answer}`) ?? 0) + 1)
    if (expected !== undefined) expect(answer, told.join(' · ')).toBe(expected)
    if (what === 'claim') await checkClaim(life, before, answer)
    await checkCases(world, worker, what === 'days' || what === 'hours').catch((error: unknown) => {
      throw new Error(`after ${told.join(' · ')}`, { cause: error })
    })
  }
}

const plain = (what: Step['what'], size = 5): Step => ({ what, which: 0, who: 0, size })
/** Most lives come as far as an answer, or nothing would be decided. */
const START = [plain('claim'), plain('open'), plain('give_notice', 0), plain('answer')]

test('random lives of cases keep every promise', { timeout: 120_000 }, async () => {
  console.log(`random cases: seed ${seed}`)
  let last: Promise<unknown> = Promise.resolve()
  const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), (steps) => {
    const life = liveOne([...START, ...steps])
    last = life.catch(() => {})
    return life
  })
  await fc.assert(property, {
    seed,
    numRuns: Number(process.env.LIVES ?? 25),
    interruptAfterTimeLimit: 60_000,
    markInterruptAsFailure: false,
    endOnFailure: true,
  })
  await last
  console.log([...seen].map(([answer, count]) => `${answer} ${count}`).join(', '))
  for (const what of ['decide', 'contest', 'claim'])
    expect(seen.get(`${what} done`), what).toBeGreaterThan(0)
  expect((await world.audit()).ok).toBe(true)
})
