/** Batch jobs for tests: published at once, answered with one word. */
import { transact } from '../../src/database/transact.ts'
import { openRestOfTask } from '../../src/features/jobs/launch/launch-queries.ts'
import { openNextPlaces } from '../../src/features/jobs/places.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { fromPublicId } from '../../src/kernel/id.ts'
import { batchTerms, texts } from './forms.ts'
import type { World } from './world.ts'

export const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

/** What usually happens to a batch job in `world`. */
export const batches = (world: () => World) => {
  /** An open job of `tasks` tasks. */
  const openBatch = async (
    boss: Caller,
    tasks: number,
    more: Parameters<typeof batchTerms>[0] = {},
    asked: { discloses_lower_pay?: boolean } = {},
  ) => {
    const { call } = world()
    const { id: job_id } = await call('createJob', boss, batchTerms(more))
    await call('addTasks', boss, { job_id, tasks: texts(tasks) })
    return call('publishJob', boss, { job_id, ...asked })
  }
  /** As if the first places had been answered: for tests of what comes after them. */
  const skipFirstStep = async (job_id: string): Promise<void> => {
    const id = fromPublicId('job', job_id)
    const [skipped] = await world().look<{ first_places: number; overlap: number }>(`
      update job set first_places = null from launch l
      where job.id = '${id}' and l.job_id = job.id and job.first_places is not null
      returning l.first_places, job.overlap`)
    if (skipped === undefined) return
    await transact(world().runtime.database, 'write', async (tx) => {
      await openRestOfTask(tx, id, skipped.first_places)
      await openNextPlaces(tx, { id, overlap: skipped.overlap })
    })
  }
  const claim = (worker: Caller, job_id: string) => world().call('claimTask', worker, { job_id })
  const submit = (worker: Caller, assignment_id: string, mood = 'good') =>
    world().call('submitAssignment', worker, { assignment_id, answers: { mood } })
  /** Claims the next task, works for 20 seconds and hands in. */
  const answerOne = async (worker: Caller, job_id: string, mood?: string, seconds = 20) => {
    const { id } = await claim(worker, job_id)
    world().clock.advance(seconds)
    return submit(worker, id, mood)
  }
  const approve = (boss: Caller, assignment_id: string) =>
    world().call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
  const requestChanges = (boss: Caller, assignment_id: string) =>
    world().call('reviewSubmission', boss, {
      assignment_id,
      decision: 'request_changes',
      text: 'Look again.',
    })
  return { openBatch, skipFirstStep, claim, submit, answerOne, approve, requestChanges }
}
