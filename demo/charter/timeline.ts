/** Weeks in seconds: the instance is stopped and started again on a later day, as its clock says. */
import type { ReplayClock } from '../replay-clock.ts'
import { replayedTime } from '../replay-clock.ts'
import type { Server } from '../server.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** The story begins so long ago that its last day still lies in the past. */
const DAYS_AGO = 70

/** An hour takes 60 s: for what is said and decided. */
export const CALM = 60
/** An hour takes half a second: for hours of work. */
export const WORKING = 7200

export type Timeline = {
  /** Stops the server in good order and starts it on that day at nine. Days only go forward. */
  goTo(day: number, factor?: number): Promise<void>
  /** `Day 7`, for the left edge of a line. */
  day(): string
  /** How long so many hours take now, in real milliseconds. */
  hours(count: number): number
}

/** A clock that shows `moment` now and runs `factor` times faster from then on. */
export const clockAt = (moment: Date, factor: number, now: number = Date.now()): ReplayClock => ({
  factor,
  // From shown = start + (now − start) × factor.
  start: new Date((now * factor - moment.getTime()) / (factor - 1)),
})

export const newTimeline = (server: Server): Timeline => {
  const first = new Date(Date.now() - DAYS_AGO * DAY_MS)
  first.setUTCHours(9, 0, 0, 0)
  let clock: ReplayClock | undefined
  return {
    goTo: async (day, factor = CALM) => {
      if (clock !== undefined) await server.stop()
      clock = clockAt(new Date(first.getTime() + day * DAY_MS), factor)
      await server.start(clock)
    },
    day: () => {
      if (clock === undefined) return ''
      const passed = replayedTime(clock).getTime() - first.getTime()
      return `Day ${Math.floor(passed / DAY_MS)}`
    },
    hours: (count) => (count * 3_600_000) / (clock?.factor ?? 1),
  }
}
