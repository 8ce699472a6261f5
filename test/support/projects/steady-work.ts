/** Work on a project: begun with promises, done for hours, ended. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { batches, euros } from '../batch.ts'
import type { World } from '../world.ts'

const HOUR = 3_600
export const DAY = 24 * HOUR
/** Musen’s pay, for an hour a task. */
export const HOURLY = {
  reward: euros('21.00'),
  estimated_seconds: HOUR,
  overlap: 1,
  title: 'Musen',
}
type Terms = Parameters<ReturnType<typeof batches>['openBatch']>[2]

export const projectsOf = (world: () => World) => {
  const { openBatch, claim, submit, approve } = batches(world)
  const begin = async (promises: object = {}, tasks = 60, more: Terms = HOURLY) => {
    const boss = await world().requester(1_000_000n)
    const { id: project_id } = await world().call('createProject', boss, {
      name: 'Musen',
      promises,
    })
    const job = await openBatch(boss, tasks, { ...more, project_id })
    return { boss, project_id, job_id: job.id }
  }
  /** One task after the other, an hour each, approved. */
  const work = async (boss: Caller, worker: Caller, job_id: string, hours: number) => {
    for (let hour = 0; hour < hours; hour++) {
      const { id } = await claim(worker, job_id)
      world().clock.advance(HOUR)
      await submit(worker, id)
      await approve(boss, id)
    }
  }
  /** Ten hours in each of two weeks. */
  const workSteadily = async (boss: Caller, worker: Caller, job_id: string) => {
    await work(boss, worker, job_id, 10)
    world().clock.advance(7 * DAY)
    await work(boss, worker, job_id, 10)
  }
  const earned = async (worker: Caller) =>
    (await world().call('getEarnings', worker, {})).available[0]?.amount ?? '0.00'
  const fresh = (boss: Caller) => ({ ...boss, confirmed_at: world().clock.now() }) as Caller
  const end = (boss: Caller, project_id: string, more: object = {}) =>
    world().call('endProject', fresh(boss), { project_id, reason: 'scope_changed', ...more })
  const inDays = (days: number) =>
    new Date(world().clock.now().getTime() + days * DAY * 1000).toISOString()
  const project = (boss: Caller, project_id: string) =>
    world().call('getProject', boss, { project_id })
  return { begin, work, workSteadily, earned, end, inDays, project, openBatch, claim }
}
