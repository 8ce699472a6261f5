/** The load generator: a process that reads a plan from its parent, runs it and answers with a report. */
import { randomUUID } from 'node:crypto'
import { createHistogram } from 'node:perf_hooks'
import { type Answer, openConnection } from './connection.ts'
import type { LoadPlan, LoadReport } from './plan.ts'
import { type Turn, turnsOf } from './work.ts'

/** What all connections count together. */
const startCount = () => {
  const latency = createHistogram()
  const refused: Record<string, number> = {}
  const by_second: number[] = []
  const cpu = process.cpuUsage()
  const begun = performance.now()
  let done = 0
  const elapsed = () => (performance.now() - begun) / 1000
  const count = ({ status, body }: Answer, sentAt: number): void => {
    latency.record(Math.max(1, Math.round((performance.now() - sentAt) * 1000)))
    if (status === 200) {
      done += 1
      const second = Math.floor(elapsed())
      by_second[second] = (by_second[second] ?? 0) + 1
    } else {
      const why = `${status} ${/"code":"(\w+)"/.exec(body)?.[1] ?? body.slice(0, 200)}`
      refused[why] = (refused[why] ?? 0) + 1
    }
  }
  const report = (): LoadReport => {
    const { user, system } = process.cpuUsage(cpu)
    return {
      done,
      refused,
      seconds: elapsed(),
      p50: latency.percentile(50) / 1000,
      p99: latency.percentile(99) / 1000,
      slowest: latency.max / 1000,
      by_second: Array.from(by_second, (answers) => answers ?? 0),
      cpu_seconds: (user + system) / 1e6,
    }
  }
  return { count, elapsed, report }
}

type Count = ReturnType<typeof startCount>

const RUN = randomUUID()
let sent = 0

/**
 * When the next request is due, by performance.now(). Who waited longer than it should have counts from
 * then: a slow server must not make its own load lighter.
 */
const dueTimes = (rate: number | undefined): (() => number) => {
  const begun = performance.now()
  let given = 0
  return rate === undefined ? () => performance.now() : () => begun + (given++ / rate) * 1000
}

type Load = { turn: Turn; count: Count; due: () => number }

/** One connection at work until there is nothing left to do or the time is over. */
const work = ({ port, seconds }: LoadPlan, { turn, count, due }: Load): Promise<void> =>
  new Promise((resolve, reject) => {
    let sentAt = 0
    const next = (body: string | undefined): void => {
      const shot = count.elapsed() > seconds ? undefined : turn(body)
      if (shot === undefined) {
        connection.close()
        resolve()
        return
      }
      sentAt = due()
      const early = sentAt - performance.now()
      const send = (): void => connection.send(shot, `${RUN}-${sent++}`)
      if (early > 0) setTimeout(send, early)
      else send()
    }
    const connection = openConnection(port, {
      ready: () => next(undefined),
      failed: reject,
      answered: (answer) => {
        count.count(answer, sentAt)
        next(answer.status === 200 ? answer.body : undefined)
      },
    })
  })

const run = async (plan: LoadPlan): Promise<LoadReport> => {
  const turns = turnsOf(plan.work)
  const count = startCount()
  const due = dueTimes(plan.rate)
  const one = (): Promise<void> => work(plan, { turn: turns(), count, due })
  await Promise.all(Array.from({ length: plan.connections }, one))
  return count.report()
}

process.once('message', (plan: LoadPlan) => {
  void run(plan).then((report) => {
    process.send?.(report)
    process.disconnect()
  })
})
