import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../test/support/batch.ts'
import { createWorld, type World } from '../../test/support/world.ts'
import { openDatabase } from '../database/pool.ts'
import type { Runtime } from '../execute.ts'
import { newUuid } from '../kernel/id.ts'
import { LIMITS } from '../kernel/limits.ts'
import { LOOPS } from './due.ts'
import { type LoopSpec, runOnce, startLoops } from './loop.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne } = batches(() => world)

const loopNamed = (name: string): LoopSpec => {
  const found = LOOPS.find((loop) => loop.name === name)
  if (found === undefined || 'round' in found) throw new Error(`there is no loop ${name}`)
  return found
}
const quiet = { error: () => {} }
const until = async (reached: () => Promise<boolean>) => {
  for (let look = 0; look < 200 && !(await reached()); look++) await sleep(25)
  expect(await reached()).toBe(true)
}
const events = async (operation: string) =>
  (await world.look(`select 1 from event where operation = '${operation}'`)).length

test('two processes with the same loops pay everybody once, and each event is told once', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 12, { overlap: 1, auto_approve_seconds: 60 })
  const worker = await world.worker()
  for (let task = 0; task < 12; task++) await answerOne(worker, job.id)
  world.clock.advance(60)
  const second: Runtime = {
    ...world.runtime,
    database: openDatabase(world.connection.application, { max: 4 }),
  }
  const running = [world.runtime, second].map((runtime) => startLoops(runtime, LOOPS, quiet))
  const closed = async () =>
    (await world.call('getJob', boss, { job_id: job.id })).status === 'closed'
  await until(closed)
  expect(running.map((loops) => loops.healthy())).toEqual([true, true])
  await Promise.all(running.map((loops) => loops.stop()))
  await second.database.destroy()
  expect((await world.call('getEarnings', worker, {})).available).toEqual([euros('1.20')])
  expect([await events('approve_by_silence'), await events('settle_job')]).toEqual([12, 1])
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('however many rows fail, those behind them have their turn', async () => {
  const boss = await world.requester()
  const deadline = new Date(world.clock.now().getTime() + 60_000).toISOString()
  const job = await openBatch(boss, 1, { deadline })
  world.clock.advance(60)
  const windDown = loopNamed('wind_down_job')
  const broken = Array.from({ length: LIMITS.loop_batch + 50 }, newUuid)
  const reported = new Set<unknown>()
  const loop: LoopSpec = {
    ...windDown,
    due: async (tx, now, limit) =>
      [...broken, ...(await windDown.due(tx, now, limit))].slice(0, limit),
    input: (id) => (broken.includes(id) ? { job_id: 'broken' } : windDown.input(id)),
  }
  const log = { error: (details: object) => reported.add((details as { id?: string }).id) }
  const running = startLoops(world.runtime, [loop], log)
  await until(async () => (await world.call('getJob', boss, { job_id: job.id })).terminal)
  await running.stop()
  expect(reported.size).toBe(broken.length)
})

test('a round that finds nothing to do leaves no trace', async () => {
  await world.settle()
  const before = await world.look('select count(*) from event')
  for (const loop of LOOPS) expect(await runOnce(world.runtime, loop, quiet), loop.name).toBe(0)
  expect(await world.look('select count(*) from event')).toEqual(before)
})
