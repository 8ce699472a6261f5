/** A plan as it is typed, and the request it makes. Pure, and tested. */
import type { Input } from '../../api.generated.ts'

export type Weekday = (typeof WEEKDAYS)[number]
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type TypedPlan = {
  often: 'once' | 'day' | 'week' | 'month'
  /** As a field for day and time gives it, in the reader’s own time: `2026-11-24T09:00`. */
  at: string
  time: string
  time_zone: string
  weekdays: readonly Weekday[]
  day: string
  /** The last day, or nothing. */
  until: string
}

/** The time zone of this browser. */
const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

export const newPlan = (often: TypedPlan['often']): TypedPlan => ({
  often,
  at: '',
  time: '09:00',
  time_zone: ownZone(),
  weekdays: ['mon'],
  day: '1',
  until: '',
})

/** Every time zone the browser knows, the reader’s own among them. */
export const timeZones = (): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), ownZone(), 'UTC'])].sort()

const instantOf = (local: string): string | undefined => {
  const moment = new Date(local)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

/** The request; undefined while something is missing. */
export const scheduleInput = (
  job_id: string,
  plan: TypedPlan,
): Input<'create_schedule'> | undefined => {
  if (plan.often === 'once') {
    const at = instantOf(plan.at)
    return at === undefined ? undefined : { job_id, at }
  }
  const { often: every, time, time_zone } = plan
  if (time === '' || (every === 'week' && plan.weekdays.length === 0)) return undefined
  const ends_at = plan.until === '' ? undefined : instantOf(`${plan.until}T23:59:59`)
  return {
    job_id,
    repeat: {
      every,
      time,
      time_zone,
      ...(every === 'week' && {
        weekdays: WEEKDAYS.filter((name) => plan.weekdays.includes(name)),
      }),
      ...(every === 'month' && { day: Number(plan.day) }),
    },
    ...(ends_at !== undefined && { ends_at }),
  }
}
