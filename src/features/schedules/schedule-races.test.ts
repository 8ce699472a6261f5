/** One run for each time: whoever looks, however often, whatever dies. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { outcomes, untilWaiting, whileHeld } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { execute } from '../../execute.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'

let world: World
let boss: Caller
beforeAll(async () => {
  world = await createWorld()
  boss = await world.requester()
})
afterAll(() => world.close())

const DAY = 86_400
const daily = { every: 'day' as const, time: '09:00', time_zone: 'Europe/Paris' }

const scheduled = async () => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms())
  await world.call('addTasks', boss, { job_id, tasks: texts(2) })
  return (await world.call('createSchedule', boss, { job_id, repeat: daily })).id
}
const run = async (schedule_id: string, dry_run = false) => {
  const { output } = await execute(world.runtime, operations.runSchedule as OperationSpec, {
    caller: { kind: 'system', loop: 'run_schedule' },
    input: { schedule_id },
    request_id: 'test',
    dry_run,
  })
  return output.outcome
}
const runsOf = async (schedule_id: string) =>
  (await world.call('getSchedule', boss, { schedule_id })).runs
const openJobs = async () =>
  (await world.call('listJobs', boss, { status: 'open', limit: 100 })).data.length

test('several processes that find the same run due make it once', async () => {
  const id = await scheduled()
  world.clock.advance(DAY)
  const before = await openJobs()
  const held = `select from schedule where id = '${fromPublicId('schedule', id)}' for update`
  const looking = await whileHeld(world, held, async () => {
    const four = [run(id), run(id), run(id), run(id)]
    await untilWaiting(world, 4)
    return [Promise.all(four)]
  })
  expect((await Promise.all(looking)).flat().filter(Boolean)).toEqual(['opened'])
  expect(await runsOf(id)).toHaveLength(1)
  expect(await openJobs()).toBe(before + 1)
})

test('the database itself refuses a second run for one time', async () => {
  const id = await scheduled()
  world.clock.advance(DAY)
  await run(id)
  const again = sql`
    insert into schedule_run
    select * from schedule_run where schedule_id = ${fromPublicId('schedule', id)}`
  await expect(again.execute(world.owner)).rejects.toThrow('a_schedule_runs_once_for_each_time')
})

test('a run that dies before its end leaves nothing, and is made afterwards', async () => {
  const id = await scheduled()
  world.clock.advance(DAY)
  const before = await openJobs()
  const money = await world.call('getBalance', boss, {})
  await run(id, true)
  expect(await runsOf(id)).toEqual([])
  expect(await world.call('getBalance', boss, {})).toEqual(money)
  // The connection is cut in the middle: after the copy, while it waits for the money.
  const { requester_id } = boss as Caller & { kind: 'member' }
  const accounts = `select from ledger_account where owner = '${requester_id}' for update`
  const cut = await whileHeld(world, accounts, async () => {
    const looking = run(id)
    await untilWaiting(world, 1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(world.owner)
    return [looking]
  })
  expect(await Promise.all(cut)).toEqual(['opened'])
  expect(await runsOf(id)).toHaveLength(1)
  expect(await openJobs()).toBe(before + 1)
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('pausing and running at once: one after the other', async () => {
  const id = await scheduled()
  world.clock.advance(DAY)
  const [ran] = await Promise.all([
    run(id),
    outcomes([world.call('pauseSchedule', boss, { schedule_id: id })]),
  ])
  const { status, runs } = await world.call('getSchedule', boss, { schedule_id: id })
  expect(status).toBe('paused')
  expect(runs).toHaveLength(ran === 'opened' ? 1 : 0)
})

test('new rules of a time zone move the next run, and run nothing', async () => {
  const id = await scheduled()
  const inside = fromPublicId('schedule', id)
  const [before] = await world.look<{ next_run_at: Date }>(
    `select next_run_at from schedule where id = '${inside}'`,
  )
  await sql`
    update schedule set zone_rules = '2000a', next_run_at = next_run_at + interval '1 hour'
    where id = ${inside}`.execute(world.owner)
  await world.settle()
  const [after] = await world.look(`select next_run_at from schedule where id = '${inside}'`)
  expect(after).toEqual(before)
  expect(await runsOf(id)).toEqual([])
})

test('a hundred schedules and no more, however many are made at once', async () => {
  const other = await world.requester()
  const { id: job_id } = await world.call('createJob', other, batchTerms())
  await world.call('addTasks', other, { job_id, tasks: texts(1) })
  const make = () => world.call('createSchedule', other, { job_id, repeat: daily })
  for (let made = 0; made < 95; made += 5) await Promise.all([1, 2, 3, 4, 5].map(make))
  const last = await outcomes(Array.from({ length: 8 }, make))
  expect(last.sort()).toEqual([
    ...Array<string>(3).fill('conflict'),
    ...Array<string>(5).fill('done'),
  ])
  expect((await world.call('getBalance', other, {})).available).toEqual(euros('1000.00'))
})
