/**
 * Random lives of jobs on the real database with a clock that moves: funded, worked on, reviewed,
 * rejected, appealed, raised, paused, closed, forgotten. Every answer is the one that a small model of
 * the rules gives, and after every step the database holds what it must: money conserved, nobody paid
 * twice, escrow exactly what is still promised, places and holds together what was wanted.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkHistories, checkInvariants } from './support/life/invariants.ts'
import { play } from './support/life/play.ts'
import { type Beginning, setStage } from './support/life/stage.ts'
import { contestedStep, type Step, step } from './support/life/steps.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const DAY = 86_400
const beginning: fc.Arbitrary<Beginning> = fc.record({
  funds: fc.oneof(
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 60n }) },
    { weight: 5, arbitrary: fc.bigInt({ min: 500n, max: 5_000n }) },
  ),
  reward: fc.bigInt({ min: 4n, max: 30n }),
  overlap: fc.integer({ min: 1, max: 3 }),
  autoApprove: fc.constantFrom(0, 3_600, DAY, 14 * DAY),
  deadline: fc.option(fc.constantFrom(3_600, DAY, 5 * DAY), { freq: 3 }),
})

/** Most lives are published soon, or nothing would happen. */
const START: Step[] = (['add', 'publish', 'claim', 'submit'] as const).map((what) => {
  return { what, who: 0, which: 0, size: 2, agent: false, twice: false }
})
/** Some fortnights of silence end every life that was ever published: a hold, a decision, an appeal. */
const quiet = { who: 0, which: 0, size: 3, agent: false, twice: false }
const END: Step[] = (['close', 'days', 'settle', 'days', 'settle', 'days', 'settle'] as const).map(
  (what) => {
    return { ...quiet, what }
  },
)

/** Printed with every run; `SEED=… npx vitest run test/lifecycle.property.test.ts` repeats one. */
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const seen = new Map<string, number>()

const liveOne = async (begin: Beginning, steps: Step[]): Promise<void> => {
  const { stage, life } = await setStage(world, begin)
  const told: string[] = []
  for (const one of [...steps, ...END]) {
    const answer = await play(world, stage, life, one)
    told.push(answer)
    seen.set(answer, (seen.get(answer) ?? 0) + 1)
    await checkInvariants(world, stage, life).catch((error: unknown) => {
      throw new Error(`after ${told.join(' · ')}`, { cause: error })
    })
  }
  await checkHistories(world, stage)
  expect(life.status).toBe('closed')
}

/** As many lives as fit into `seconds`; each begins with `start` and goes on with random steps. */
const liveMany = async (start: Step[], further: fc.Arbitrary<Step>, seconds: number) => {
  console.log(`random lives: seed ${seed}`)
  const steps = fc.array(further, { minLength: 20, maxLength: 60 })
  let last: Promise<unknown> = Promise.resolve()
  const property = fc.asyncProperty(beginning, steps, (begin, then) => {
    const life = liveOne(begin, [...start, ...then])
    last = life.catch(() => {})
    return life
  })
  await fc.assert(property, {
    seed,
    numRuns: Number(process.env.LIVES ?? 50),
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
    endOnFailure: true,
  })
  // The one that the time limit left behind still moves the clock.
  await last
  const answers = [...seen].sort(([, a], [, b]) => b - a)
  console.log(answers.map(([answer, count]) => `${answer} ${count}`).join(', '))
}
/** Lives in which nothing happens prove nothing. */
const happened = (...whats: string[]) => {
  for (const what of whats) expect(seen.get(`${what} done`), what).toBeGreaterThan(0)
}

test('random lives keep every promise', { timeout: 120_000 }, async () => {
  await liveMany(START, step, 40)
  happened('approve')
})

/** Much work is handed in before the quarrels begin. */
const MUCH: Step[] = [0, 1, 2].flatMap((who) =>
  (['claim', 'submit', 'claim', 'submit', 'claim', 'submit'] as const).map((what) => {
    return { what, who, which: 1, size: 0, agent: false, twice: false }
  }),
)
const OPENED: Step[] = (['add', 'add', 'add', 'publish'] as const).map((what) => {
  return { what, who: 0, which: 0, size: 2, agent: false, twice: false }
})
/** Two are held against, one of them is answered and both are rejected three days later. */
const QUARREL: Step[] = (
  ['propose', 'propose', 'reply', 'days', 'reject', 'reject', 'appeal'] as const
).map((what) => ({ what, who: 0, which: 1, size: 1, agent: false, twice: false }))

test('so do lives full of rejections', { timeout: 120_000 }, async () => {
  await liveMany([...OPENED, ...MUCH, ...QUARREL], contestedStep, 30)
  happened('propose', 'reply', 'reject', 'appeal')
})
