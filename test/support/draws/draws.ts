/** Alerts, draws and kept places, as workers meet them; for tests. */
import { expect } from 'vitest'
import type { Caller } from '../../../src/kernel/caller.ts'
import { LOOPS } from '../../../src/loops/due.ts'
import { runOnce } from '../../../src/loops/loop.ts'
import { batches } from '../batch.ts'
import type { batchTerms } from '../forms.ts'
import type { World } from '../world.ts'

export type Worker = Caller & { kind: 'worker' }

/** `taken`, or the code of the refusal. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'taken',
    (error: { code: string }) => error.code,
  )

/** What usually happens around draws in `world`. */
export const drawsOf = (world: () => World) => {
  const { openBatch } = batches(world)
  /** A worker who is told of any work, at any hour, unless said otherwise. */
  const told = async (more: object = {}): Promise<Worker> => {
    const worker = await world().worker()
    await world().call('createAlert', worker, { time_zone: 'UTC', ...more })
    return worker
  }
  /** An open job of so many tasks, one answer each. */
  const open = async (tasks: number, more: Parameters<typeof batchTerms>[0] = {}) => {
    const boss = await world().requester(10_000_000n)
    return { boss, ...(await openBatch(boss, tasks, { overlap: 1, ...more })) }
  }
  /** Draws and passes on whatever is due. */
  const loops = async (): Promise<void> => {
    const log = { error: (details: object) => expect(details).toEqual({}) }
    for (const loop of LOOPS.filter(({ name }) => /^(draw|pass)_places$/.test(name)))
      while ((await runOnce(world().runtime, loop, log)) > 0);
  }
  const later = async (seconds: number): Promise<void> => {
    world().clock.advance(seconds)
    await loops()
  }
  const kept = async (worker: Worker) => (await world().call('listKeptPlaces', worker, {})).data
  const ask = (worker: Worker, job_id: string) => world().call('askForPlace', worker, { job_id })
  const draw = (worker: Worker, job_id: string) => world().call('getDraw', worker, { job_id })
  return { told, open, loops, later, kept, ask, draw }
}
