/** Jobs with gold for tests, and people who know which task is a check. */
import { expect } from 'vitest'
import type { Caller } from '../../../src/kernel/caller.ts'
import { fromPublicId } from '../../../src/kernel/id.ts'
import { batches } from '../batch.ts'
import { batchTerms, texts } from '../forms.ts'
import type { World } from '../world.ts'

type Kind = 'hidden' | 'training'

/** `count` keys that expect “good”. */
export const goldOf = (count: number, kind: Kind = 'hidden', mood = 'good') =>
  Array.from({ length: count }, (_, index) => ({
    input: { text: `Another ${kind === 'hidden' ? 'text' : 'line'} ${index + 1}` },
    expected: { mood },
    reason: 'The text says so in as many words.',
    kind,
  }))

/** What usually happens to a job with gold in `world`. */
export const goldJobs = (world: () => World) => {
  const { skipFirstStep, claim, submit } = batches(world)
  /** An open job of `tasks` tasks and gold that expects “good”. */
  const openGold = async (
    boss: Caller,
    { tasks = 40, hidden = 10, training = 0, gold = {}, more = {} } = {},
  ) => {
    const { id: job_id } = await world().call('createJob', boss, batchTerms({ gold, ...more }))
    await world().call('addTasks', boss, { job_id, tasks: texts(tasks) })
    const keys = [...goldOf(hidden), ...goldOf(training, 'training')]
    if (keys.length > 0) await world().call('addGold', boss, { job_id, gold: keys })
    const job = await world().call('publishJob', boss, { job_id })
    await skipFirstStep(job_id)
    return job
  }
  const isGold = async (assignment_id: string) =>
    (
      await world().look<{ is_gold: boolean }>(
        `select is_gold from assignment where id = '${fromPublicId('assignment', assignment_id)}'`,
      )
    )[0]?.is_gold === true
  /** Works through `count` places, answering checks as `mood` says and all else with “bad”. */
  const work = async (worker: Caller, job_id: string, count: number, mood = 'good') => {
    const golds: boolean[] = []
    for (let place = 0; place < count; place++) {
      const { id } = await claim(worker, job_id)
      world().clock.advance(20)
      const gold = await isGold(id)
      golds.push(gold)
      await submit(worker, id, gold ? mood : 'bad')
    }
    return golds
  }
  const checksOf = (worker: Caller, job_id: string) => world().call('getChecks', worker, { job_id })

  /** Hands in checks of one worker in one gated job, right or wrong as told; all else with “bad”. */
  const answerChecks = async (worker: Caller, job_id: string, outcomes: boolean[]) => {
    let next = 0
    for (let place = 0; place < 80 && next < outcomes.length; place++) {
      const { id } = await claim(worker, job_id)
      world().clock.advance(20)
      const gold = await isGold(id)
      await submit(worker, id, gold && outcomes[next] === true ? 'good' : 'bad')
      if (gold) next++
    }
    expect(next).toBe(outcomes.length)
  }
  return { openGold, isGold, work, checksOf, answerChecks, claim, submit }
}
