/** Batch jobs for tests: published at once, answered with one word. */
import type { Caller } from '../../src/kernel/caller.ts'
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
  const claim = (worker: Caller, job_id: string) => world().call('claimTask', worker, { job_id })
  const submit = (worker: Caller, assignment_id: string, mood = 'good') =>
    world().call('submitAssignment', worker, { assignment_id, answers: { mood } })
  /** Claims the next task, works for 20 seconds and hands in. */
  const answerOne = async (worker: Caller, job_id: string, mood?: string) => {
    const { id } = await claim(worker, job_id)
    world().clock.advance(20)
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
  return { openBatch, claim, submit, answerOne, approve, requestChanges }
}
