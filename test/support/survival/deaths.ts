/** Deaths under load, as many as wanted: five in the tests, a hundred in the benchmark. */
import { setTimeout as sleep } from 'node:timers/promises'
import { removeFolder, startInstance } from '../instance.ts'
import {
  lookInside,
  moreApproved,
  postmasterOf,
  startWorkload,
  type Verdict,
  verdictOf,
} from './workload.ts'

/** What a cycle kills. */
export type Victim = 'server' | 'postgres'

export type Survival = {
  verdict: Verdict
  surprises: unknown[]
  /** Whether the instance’s process ended though only its database was killed. */
  exits: number
}

/** Milliseconds: a death comes at a random moment of the work that follows the last recovery. */
const SOON = 400

/**
 * Starts an instance, puts people to work and kills `victim` with SIGKILL at random moments, `cycles`
 * times; after each death work must go on.
 */
export const surviveDeaths = async (
  victim: Victim,
  cycles: number,
  said: (line: string) => void = () => {},
): Promise<Survival> => {
  let instance = await startInstance()
  let exits = 0
  try {
    const load = await startWorkload(instance.url)
    for (let cycle = 1; cycle <= cycles; cycle++) {
      await moreApproved(load, 5)
      await sleep(Math.random() * SOON)
      if (victim === 'server') {
        await instance.stop('SIGKILL')
        instance = await startInstance({ folder: instance.folder, port: instance.port })
      } else process.kill(await postmasterOf(instance.folder), 'SIGKILL')
      if (!instance.running()) exits += 1
      said(`${victim} killed ${cycle} times, ${load.approved.length} approvals acknowledged`)
    }
    await moreApproved(load, 5)
    await load.stop()
    const verdict = await lookInside(instance.folder, (database) => verdictOf(database, load))
    return { verdict, surprises: load.surprises, exits }
  } finally {
    await instance.stop()
    removeFolder(instance.folder)
  }
}
