/** Drafts that are scheduled, and time that passes. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { batchTerms, texts } from '../forms.ts'
import type { World } from '../world.ts'

export const DAY = 86_400
export const daily = { every: 'day' as const, time: '09:00', time_zone: 'Europe/Paris' }

/** What usually happens to a schedule in `world`. */
export const schedules = (world: () => World) => ({
  /** A draft of two tasks, two answers each: 0.48 EUR with the fee. */
  draft: async (boss: Caller, tasks = 2) => {
    const { call } = world()
    const { id: job_id } = await call('createJob', boss, batchTerms())
    await call('addTasks', boss, { job_id, tasks: texts(tasks) })
    return job_id
  },
  inSeconds: (seconds: number) => new Date(world().clock.now().getTime() + seconds * 1000),
  read: (boss: Caller, schedule_id: string) => world().call('getSchedule', boss, { schedule_id }),
  jobOf: (boss: Caller, job_id: string | null | undefined) =>
    world().call('getJob', boss, { job_id: job_id ?? '' }),
  /** Lets time pass and the loops do what is due. */
  pass: async (seconds: number) => {
    world().clock.advance(seconds)
    await world().settle()
  },
})
