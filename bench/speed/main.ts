/**
 * The table of speed: `npm run bench -- speed [seconds]`, or with names of measurements behind it
 * (`approve claim hot add start loaded`) only those; `loaded` only when it is named, for it takes long. Each figure stands beside the yardstick (yardstick.ts)
 * taken right before and after it on the same server. Prints a table; asserts nothing. Wants Linux and
 * pgbench. About five minutes with 20 seconds each.
 */
import { print } from '../quality/print-table.ts'
import { measureAddTasks, TASKS } from './add-tasks.ts'
import { measureApprovals } from './approve.ts'
import { measureClaims, measureHotJob } from './claim.ts'
import { type Measured, WARM_SECONDS } from './measure.ts'
import { makePast } from './past.ts'
import { openSite, type Site } from './site.ts'
import { measureStart } from './start.ts'
import { prepareYardstick } from './yardstick.ts'

/** More than any machine reaches: what is not done in time is left. */
const EVER = 4_000
/** Enough for ten minutes of three times the bar, and made in a few minutes. */
const MOST_CLAIMS = 1_000_000

type Row = (string | number)[]

const round = (value: number, digits = 0): string => value.toFixed(digits)

/** One measured rate as a line of the table. `each` is how many things one answer stands for. */
const line = (what: string, measured: Measured, bar: string, each = 1): Row => {
  const { load, rate, base, product, postgres, generator } = measured
  const refused = Object.values(load.refused).reduce((sum, count) => sum + count, 0)
  return [
    what,
    round(rate * each),
    round(base),
    round((rate * each) / base, 2),
    bar,
    round(load.p99),
    `${round(product)} / ${round(postgres)} / ${round(generator)}`,
    refused,
  ]
}

const HEAD: Row = [
  'what',
  'a second',
  'B',
  'in B',
  'bar',
  'p99 ms',
  'µs product / PostgreSQL / generator',
  'refused',
]

/** How much memory the product needed at most. */
const memoryOf = ({ memory }: { memory: number }): Row => [
  'memory of the product',
  `${round(memory)} MB`,
  ...['', '', '≤ 300 MB', '', '', ''],
]

/** A measurement on an instance of its own. */
const onSite = async <T>(work: (site: Site) => Promise<T>): Promise<T & { memory: number }> => {
  const site = await openSite()
  try {
    await prepareYardstick(site)
    const found = await work(site)
    return { ...found, memory: site.mostMemory() }
  } finally {
    await site.close()
  }
}

const approve = async (seconds: number): Promise<Row[]> => {
  const count = (WARM_SECONDS + 1.5 * seconds) * EVER
  const found = await onSite((site) => measureApprovals(site, { count, seconds }))
  return [
    line('approve and pay', found.full, '≥ 0.5'),
    line('at half of that rate', found.half, ''),
    memoryOf(found),
  ]
}

const claim = async (seconds: number): Promise<Row[]> => {
  const warm = WARM_SECONDS * EVER
  const claims = Math.min(warm + seconds * EVER, MOST_CLAIMS)
  const found = await onSite((site) => measureClaims(site, { claims, warm, seconds }))
  const minute = Math.min(60, Math.floor(found.load.by_second.length / 2))
  const sum = (seconds_: number[]) => seconds_.reduce((all, count) => all + count, 0)
  const whole = found.load.by_second.slice(0, Math.floor(found.load.seconds))
  const kept = sum(whole.slice(-minute)) / sum(whole.slice(0, minute))
  return [
    line('claim', found, '≥ 0.5'),
    [`its last ${minute} s to its first`, round(kept, 2), '', '', '≥ 0.9', '', '', ''],
    memoryOf(found),
  ]
}

const hot = async (seconds: number): Promise<Row[]> => {
  const found = await onSite((site) => measureHotJob(site, { turns: 20, seconds }))
  const share = found.hot.rate / found.hot.base / (found.cold.rate / found.cold.base)
  return [
    line('claim and hand in, one job', found.hot, ''),
    line('claim and hand in, a hundred jobs', found.cold, ''),
    ['one to a hundred', round(share, 2), '', '', '≥ 0.8', '', '', ''],
  ]
}

const add = async (seconds: number): Promise<Row[]> => {
  const found = await onSite((site) => measureAddTasks(site, { calls: 600, seconds }))
  return [line('tasks added', found, '≥ 3', TASKS)]
}

const start = async (): Promise<Row[]> => {
  const { first, later } = await measureStart(5)
  return [
    ['start to first answer', `${round(later, 2)} s`, '', '', '≤ 2.5 s', '', '', ''],
    ['the very first start', `${round(first, 2)} s`, '', '', '', '', '', ''],
  ]
}

/** The past of `loaded`: as many tasks and transfers as the bar speaks of, or as a small machine is told. */
const PAST = {
  tasks: Number(process.env.SPEED_TASKS ?? 1_000_000),
  transfers: Number(process.env.SPEED_TRANSFERS ?? 10_000_000),
}

/** Approvals and claims on an empty instance, and on one with a past. */
const loaded = async (seconds: number): Promise<Row[]> => {
  const warm = WARM_SECONDS * EVER
  const count = warm + 1.5 * seconds * EVER
  const both = async (site: Site) => ({
    approvals: (await measureApprovals(site, { count, seconds })).full,
    claims: await measureClaims(site, { claims: count, warm, seconds, first: 1_000_001 }),
  })
  const empty = await onSite(both)
  const full = await onSite(async (site) => {
    await makePast(site, PAST)
    return both(site)
  })
  const kept = (of: 'approvals' | 'claims'): string =>
    round(full[of].rate / full[of].base / (empty[of].rate / empty[of].base), 2)
  return [
    line('approve and pay, empty', empty.approvals, ''),
    line('claim, empty', empty.claims, ''),
    line(`approve and pay, after ${PAST.transfers} transfers`, full.approvals, ''),
    line(`claim, among ${PAST.tasks} tasks`, full.claims, ''),
    ['approvals, full to empty', kept('approvals'), '', '', '≥ 0.8', '', '', ''],
    ['claims, full to empty', kept('claims'), '', '', '≥ 0.8', '', '', ''],
  ]
}

const USUAL = { approve, claim, hot, add, start }
const ALL: Record<string, (seconds: number) => Promise<Row[]>> = { ...USUAL, loaded }

const words = process.argv.slice(2)
const seconds = Number(words.find((word) => /^\d+$/.test(word)) ?? 20)
const wanted = words.filter((word) => word in ALL)
const rows: Row[] = []
for (const name of wanted.length > 0 ? wanted : Object.keys(USUAL)) {
  const found = await ALL[name]?.(seconds)
  rows.push(...(found ?? []))
  print(name, [HEAD, ...(found ?? [])])
}
print('Speed', [HEAD, ...rows])
