/** People who agree or not, and the loops that look at what they said. */
import { expect } from 'vitest'
import { batches } from '../batch.ts'
import type { World } from '../world.ts'

export const looking = (world: () => World) => {
  const { skipFirstStep, answerOne } = batches(world)
  /** Two people answer every task of a job; they agree on all but the first `apart`. */
  const twoPeople = async (job_id: string, tasks: number, apart: number) => {
    await skipFirstStep(job_id)
    const people = [await world().worker(), await world().worker()]
    const ids: string[] = []
    for (const [who, worker] of people.entries())
      for (let task = 0; task < tasks; task++) {
        const agreed = task < apart && who === 1 ? 'bad' : task % 2 === 0 ? 'good' : 'bad'
        const mood = task === 1 && apart > 1 && who === 1 ? 'good' : agreed
        ids.push((await answerOne(worker, job_id, mood)).id)
      }
    return ids
  }
  /** The loops look at what is new; others of the server may hold the order of events open for a moment. */
  const look = async () => {
    world().clock.advance(60)
    await world().settle()
  }
  const until = async (check: () => Promise<boolean>) => {
    for (let turn = 0; turn < 40 && !(await check()); turn++) await look()
    expect(await check()).toBe(true)
  }
  return { twoPeople, look, until }
}
