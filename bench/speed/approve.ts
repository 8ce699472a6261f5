/** Approve and pay, through HTTP with idempotency keys: a hundred agents, each with a job of its own. */
import { toPublicId } from '../../src/kernel/id.ts'
import type { LoadPlan, Shot } from './load/plan.ts'
import { type Measured, measure, warmUp } from './measure.ts'
import { type Site, settleDown } from './site.ts'
import { handInAll, type Job, makeOpenJobs, makeRequesters, makeWorkers } from './stage.ts'

const REQUESTERS = 100
/** People whose work is paid. */
const PEOPLE = 1_000

const approval = (job: Job, assignment_id: string): Shot => ({
  method: 'POST',
  path: `/v1/assignments/${toPublicId('assignment', assignment_id)}/review`,
  token: job.key,
  body: '{"decision":"approve"}',
})

/** Of the rate measured with every connection always busy. */
const HALF = 0.5

/** Work that waits for a verdict in every one of `jobs`, one job after the other in turn. */
export const approvals = async (site: Site, jobs: readonly Job[]): Promise<Shots> => {
  const lists: Shot[][] = []
  for (const job of jobs)
    lists.push((await handInAll(site, job, PEOPLE)).map((id) => approval(job, id)))
  const longest = Math.max(...lists.map(({ length }) => length))
  const shots = Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? []))
  return { kind: 'list', shots: shots.flat() }
}

type Shots = Extract<LoadPlan['work'], { kind: 'list' }>

const from = (work: Shots, answered: number): Shots => ({
  ...work,
  shots: work.shots.slice(answered),
})

/**
 * Approves `count` answers at most, for `seconds` at most, warm: with every connection always busy, and then
 * with half as many requests a second as were answered so.
 */
export const measureApprovals = async (
  site: Site,
  { count, seconds }: { count: number; seconds: number },
): Promise<{ full: Measured; half: Measured }> => {
  await makeWorkers(site, 1, PEOPLE)
  const requesters = await makeRequesters(site, REQUESTERS)
  const jobs = await makeOpenJobs(site, requesters, Math.ceil(count / REQUESTERS))
  const work = await approvals(site, jobs)
  await settleDown(site)
  const fresh = from(work, await warmUp(site, work))
  const full = await measure(site, fresh, seconds)
  const { done, refused } = full.load
  const answered = Object.values(refused).reduce((sum, times) => sum + times, done)
  const rest = from(fresh, answered)
  return { full, half: await measure(site, rest, seconds, { rate: full.rate * HALF }) }
}
