/** What tests of bad input share: small jobs, and refusals that must tell a caller how to go on. */
import { expect } from 'vitest'
import type { Caller } from '../../src/kernel/caller.ts'
import { ERRORS, type ErrorCode, Problem } from '../../src/kernel/errors.ts'
import { batchTerms, texts } from './forms.ts'
import type { World } from './world.ts'

export type Member = Caller & { kind: 'member' }
export type Worker = Caller & { kind: 'worker' }

export const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

/** The refusal of a call that must be refused, with everything its caller needs. */
export const refusalOf = async (call: Promise<unknown>, code: ErrorCode): Promise<Problem> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  const problem = error as Problem
  expect(problem.code, problem.message).toBe(code)
  expect(ERRORS[code].hint).toMatch(/\.$/)
  return problem
}

/** An open job at 0.10 EUR an answer, with `places` on each of its tasks; its id. */
export const openJob = async (
  world: World,
  boss: Member,
  { places = 1, tasks = 1, ...terms }: { places?: number; tasks?: number } & Terms = {},
): Promise<string> => {
  const job = await world.call('createJob', boss, batchTerms({ overlap: places, ...terms }))
  await world.call('addTasks', boss, { job_id: job.id, tasks: texts(tasks) })
  await world.call('publishJob', boss, { job_id: job.id })
  return job.id
}
type Terms = NonNullable<Parameters<typeof batchTerms>[0]>

export const GOOD = { mood: 'good' }

/** Claims and submits; the assignment’s id. */
export const workOn = async (world: World, job_id: string, worker: Worker): Promise<string> => {
  const { id } = await world.call('claimTask', worker, { job_id })
  await world.call('submitAssignment', worker, { assignment_id: id, answers: GOOD })
  return id
}

/** What a requester can spend, and what its jobs hold. */
export const balancesOf = async (world: World, boss: Member): Promise<string[]> => {
  const { available, in_escrow } = await world.call('getBalance', boss, {})
  return [available.amount, in_escrow.amount]
}

/** What a worker has earned in all, in EUR. */
export const earnedBy = async (world: World, worker: Worker): Promise<string> =>
  (await world.call('getEarnings', worker, {})).earned_in_all[0]?.amount ?? '0.00'

/** What several calls at once came to: `done` or the code of the refusal, sorted. */
export const outcomes = async (calls: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(calls))
    .map((outcome) => (outcome.status === 'fulfilled' ? 'done' : String(outcome.reason.code)))
    .sort()
