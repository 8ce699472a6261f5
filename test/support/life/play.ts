/** Plays random steps on the product and on the model, and holds one against the other. */
import { expect } from 'vitest'
import { Problem } from '../../../src/kernel/errors.ts'
import { newUuid } from '../../../src/kernel/id.ts'
import type { World } from '../world.ts'
import { learn, newHold } from './learn.ts'
import { settle } from './model.ts'
import { type Life, nextTasks } from './rules.ts'
import { type Stage, secondsNow } from './stage.ts'
import { euros, GOOD, MOVES, type Step } from './steps.ts'

const MINUTES = [1, 5, 11, 60]
const DAYS = [1, 3, 8, 15]

/** One step. Returns what came of it, for the statistics: `claim done`, `claim no_place_left`. */
export const play = async (world: World, stage: Stage, life: Life, one: Step): Promise<string> => {
  switch (one.what) {
    case 'minutes':
      return pass(world, life, (MINUTES[one.size % 4] ?? 1) * 60)
    case 'days':
      return pass(world, life, (DAYS[one.size % 4] ?? 1) * 86_400)
    case 'settle':
      await world.settle()
      settle(life)
      return 'settle'
    case 'rush':
      return rush(world, stage, life)
    default: {
      const answer = await single(world, stage, life, one)
      return `${one.what} ${answer}`
    }
  }
}

const pass = (world: World, life: Life, seconds: number): string => {
  world.clock.advance(seconds)
  life.now = secondsNow(world)
  return 'time passes'
}

/** One call, perhaps sent twice at once with the same key: the answer is the model's, both times. */
const single = async (world: World, stage: Stage, life: Life, one: Step): Promise<string> => {
  const move = MOVES[one.what]?.({ world, stage, life, one })
  if (move === undefined) return 'impossible yet'
  const key = newUuid()
  const claimable = nextTasks(life, one.who)
  const sent = await Promise.allSettled([move.call(key), ...(one.twice ? [move.call(key)] : [])])
  const expected = move.expected()
  for (const outcome of sent) expect(answerOf(outcome), JSON.stringify(one)).toBe(expected)
  const [first, second] = sent.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : undefined,
  )
  if (second !== undefined) expect(second).toEqual(first)
  if (expected === 'done' && one.what.startsWith('claim')) {
    const hold = await newHold(world, life, one.who, first as { id: string })
    if (one.what === 'claim') expect(claimable).toContain(hold.task)
    life.holds.push(hold)
  }
  if (expected === 'done' && one.what === 'add') stage.tasks = await tasksOf(world, stage)
  return expected
}

const answerOf = (outcome: PromiseSettledResult<unknown>): string => {
  if (outcome.status === 'fulfilled') return 'done'
  if (outcome.reason instanceof Problem) return outcome.reason.code
  throw outcome.reason
}

const tasksOf = async (world: World, { boss, job_id }: Stage): Promise<string[]> =>
  (await world.call('listTasks', boss, { job_id, limit: 100 })).data.map(({ id }) => id)

/**
 * Everybody at once: all claim, everything in hand is submitted, everything submitted is approved and
 * the pay is raised. Who wins is open, so the model is told what came of it; the invariants are not.
 */
const rush = async (world: World, stage: Stage, life: Life): Promise<string> => {
  const { boss, agent, workers, job_id } = stage
  const calls: Promise<unknown>[] = [
    ...workers.map((worker) => world.call('claimTask', worker, { job_id })),
    ...life.holds.flatMap(({ id: assignment_id, status, worker: index }): Promise<unknown>[] => {
      const worker = workers[index]
      if (status === 'submitted') {
        const decision = { assignment_id, decision: 'approve' } as const
        return [boss, agent].map((caller) => world.call('reviewSubmission', caller, decision))
      }
      if (status !== 'active' || worker === undefined) return []
      return [
        world.call('submitAssignment', worker, { assignment_id, answers: GOOD, active_seconds: 5 }),
      ]
    }),
    world.call('raisePay', boss, { job_id, reward: euros(life.reward + 1n) }),
  ]
  for (const outcome of await Promise.allSettled(calls)) answerOf(outcome)
  await learn(world, stage, life)
  return 'rush'
}
