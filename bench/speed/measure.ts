/** One measurement: the yardstick, the load, the yardstick again, and what each of them cost. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadPlan, LoadReport } from './load/plan.ts'
import { runLoad } from './load/run-load.ts'
import type { Site } from './site.ts'
import { yardstick } from './yardstick.ts'

export type Measured = {
  load: LoadReport
  /** Answers with status 200 a second. */
  rate: number
  /** The yardstick, the mean of before and after. */
  base: number
  /** Microseconds of processor time for each answer. */
  product: number
  postgres: number
  generator: number
}

/** Seconds the yardstick runs on either side. */
const YARDSTICK_SECONDS = 8

/** Connections of every load: what the bound on the slowest hundredth speaks of. */
export const CONNECTIONS = 64

/** Seconds of the same load before anything is counted: Node has compiled and each connection has planned by then. */
export const WARM_SECONDS = 8

/** Keeps the product busy for as long as that. Returns how many requests were answered, well or not. */
export const warmUp = async (site: Site, work: LoadPlan['work']): Promise<number> => {
  const plan = { port: site.port, connections: CONNECTIONS, seconds: WARM_SECONDS, work }
  const { done, refused } = await runLoad(plan)
  return Object.values(refused).reduce((sum, times) => sum + times, done)
}

/** Runs `work` for at most `seconds` between two runs of the yardstick; `rate` as in LoadPlan. */
export const measure = async (
  site: Site,
  work: LoadPlan['work'],
  seconds: number,
  { connections = CONNECTIONS, rate }: { connections?: number; rate?: number } = {},
): Promise<Measured> => {
  const before = yardstick(site, YARDSTICK_SECONDS)
  // The yardstick's own servers end a moment later, and would be counted with what comes now.
  await sleep(500)
  const used = site.processorTime()
  const load = await runLoad({
    ...{ port: site.port, connections, seconds, work },
    ...(rate !== undefined && { rate }),
  })
  const now = site.processorTime()
  const after = yardstick(site, YARDSTICK_SECONDS)
  const each = (cpuSeconds: number): number => (cpuSeconds / load.done) * 1e6
  return {
    load,
    rate: load.done / load.seconds,
    base: (before + after) / 2,
    product: each(now.product - used.product),
    postgres: each(now.postgres - used.postgres),
    generator: each(load.cpu_seconds),
  }
}
