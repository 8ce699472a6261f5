import { fork } from 'node:child_process'
import type { LoadPlan, LoadReport } from './plan.ts'

/** Runs a plan in a process of its own and waits for its report. Throws when it ends without one. */
export const runLoad = (plan: LoadPlan): Promise<LoadReport> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('generator.ts', import.meta.url), { serialization: 'advanced' })
    child.once('message', (report) => resolve(report as LoadReport))
    child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)))
    child.send(plan)
  })
