/** Claims, through HTTP with idempotency keys: many people, each taking up to five places. */
import type { LoadPlan } from './load/plan.ts'
import { type Measured, measure, warmUp } from './measure.ts'
import { type Site, settleDown } from './site.ts'
import { ANSWERS, type Job, makeOpenJobs, makeRequesters, makeWorkers, TOKEN } from './stage.ts'

const JOBS = 100
/** Places one person may hold at a time. */
const HELD = 5

type Claims = { claims: number; warm: number; seconds: number; first?: number }

/**
 * Every claim by somebody who holds fewer than five places, each in the next of the jobs. The people are
 * numbered from `first` on; a part of them, as many as `warm` claims need, warms the product up before.
 */
export const measureClaims = async (
  site: Site,
  { claims, warm, seconds, first = 1 }: Claims,
): Promise<Measured> => {
  const last = first + Math.ceil(claims / HELD) - 1
  const early = first + Math.ceil(warm / HELD) - 1
  await makeWorkers(site, first, last)
  const jobs = await makeOpenJobs(site, await makeRequesters(site, JOBS), Math.ceil(claims / JOBS))
  await settleDown(site)
  await warmUp(site, claiming(jobs, { first, last: early }))
  return measure(site, claiming(jobs, { first: early + 1, last }), seconds)
}

const claiming = (
  jobs: readonly Job[],
  people: { first: number; last: number },
): LoadPlan['work'] => ({
  kind: 'people',
  token: TOKEN,
  ...people,
  turns: HELD,
  jobs: jobs.map(({ id }) => id),
  spread: true,
  submit: undefined,
})

/** 32 people at once who claim and hand in, in one job and then in a hundred: the two rates. */
export const measureHotJob = async (
  site: Site,
  { turns, seconds }: { turns: number; seconds: number },
): Promise<{ hot: Measured; cold: Measured }> => {
  const workers = 32
  const crowd = 1_000
  await makeWorkers(site, 1, 2 * crowd)
  const requesters = await makeRequesters(site, JOBS + 1)
  const [one, ...many] = requesters
  if (one === undefined) throw new Error('no requester was made')
  const hotJob = await makeOpenJobs(site, [one], 20_000)
  const coldJobs = await makeOpenJobs(site, many, 400)
  await settleDown(site)
  const cycle = (jobs: readonly Job[], first: number): LoadPlan['work'] => ({
    ...{ kind: 'people' as const, token: TOKEN, first, last: first + crowd - 1, turns },
    ...{ jobs: jobs.map(({ id }) => id), spread: true, submit: JSON.stringify(ANSWERS) },
  })
  const hot = await measure(site, cycle(hotJob, 1), seconds, { connections: workers })
  const cold = await measure(site, cycle(coldJobs, crowd + 1), seconds, {
    connections: workers,
  })
  return { hot, cold }
}
