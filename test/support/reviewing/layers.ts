/** Jobs whose answers are checked, for tests: their terms, their layers, and a look at one answer. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { euros } from '../batch.ts'
import type { World } from '../world.ts'

export const PAID = { reward: euros('0.10'), estimated_seconds: 20 }
/** A reviewer for every answer. */
export const ONE = { overlap: 1, review: { ...PAID } }
/** And a third person wherever those two disagree. */
export const THREE = {
  overlap: 1,
  review: { ...PAID, adjudication: { ...PAID, percent: 100 } },
}

export const layered = (world: () => World) => {
  /** The jobs of the tower above a job, the reviewers’ first. */
  const layersOf = async (boss: Caller, job_id: string) =>
    (await world().call('getJob', boss, { job_id })).review?.layers ?? []
  const layer = async (boss: Caller, job_id: string, at = 0): Promise<string> =>
    (await layersOf(boss, job_id))[at]?.job_id ?? ''
  /** Claims in a layer and answers there; what was shown stands in `input`. */
  const look = async (worker: Caller, job_id: string, answers: Record<string, unknown>) => {
    const { id, input } = await world().call('claimTask', worker, { job_id })
    world().clock.advance(20)
    await world().call('submitAssignment', worker, { assignment_id: id, answers })
    return { id, input }
  }
  /** What results say of the first task. */
  const first = async (boss: Caller, job_id: string) => {
    const { data, review } = await world().call('getResults', boss, { job_id })
    return { answer: data[0]?.answer, review, answers: data[0]?.answers ?? [] }
  }
  return { layersOf, layer, look, first }
}
