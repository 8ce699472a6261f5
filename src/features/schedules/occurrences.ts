/**
 * When a rule of repetition is due, in local time. As RFC 5545 (§3.3.5) and Temporal have it: a time
 * that the clocks skip moves ahead by what they skip, and one that comes twice counts the first time.
 * So every day of a rule has exactly one run. The calendar is loaded when it is first needed.
 */
import type { Temporal } from 'temporal-polyfill'
import { type Repeat, WEEKDAYS } from './schedule-schemas.ts'

type Calendar = typeof Temporal

/** The version of the rules of time zones that this process reckons with, e.g. `2026c`. */
export const ZONE_RULES: string = process.versions.tz ?? ''

const calendar = async (): Promise<Calendar> => (await import('temporal-polyfill')).Temporal

/** The rule’s first times after `after`, oldest first. */
export const timesAfter = async (repeat: Repeat, after: Date, count: number): Promise<Date[]> => {
  const found: Date[] = []
  if (count > 0)
    for (const time of timesOf(await calendar(), repeat, after)) {
      found.push(time)
      if (found.length === count) break
    }
  return found
}

/** What became due between two moments: the latest time, and how many there were before it. */
export type Due = { latest: Date | null; missed: number; next: Date }

/** The rule’s times after `since` and not after `now`; `next` is the first after `now`. */
export const dueBetween = async (repeat: Repeat, since: Date, now: Date): Promise<Due> => {
  let latest: Date | null = null
  let count = 0
  for (const time of timesOf(await calendar(), repeat, since)) {
    if (time > now) return { latest, missed: Math.max(0, count - 1), next: time }
    latest = time
    count += 1
  }
  throw new Error('a rule has no end')
}

/** The rule’s times after `after`, without end. */
const timesOf = function* (temporal: Calendar, repeat: Repeat, after: Date): Generator<Date> {
  const clock = temporal.PlainTime.from(repeat.time)
  const begun = temporal.Instant.fromEpochMilliseconds(after.getTime())
  // A skipped time may move into the next day: the day before is looked at too.
  let day = begun.toZonedDateTimeISO(repeat.time_zone).toPlainDate().subtract({ days: 1 })
  let last = after.getTime()
  for (; ; day = day.add({ days: 1 })) {
    if (!fits(repeat, day)) continue
    const local = day.toPlainDateTime(clock)
    const moment = local.toZonedDateTime(repeat.time_zone, { disambiguation: 'compatible' })
    // Where a whole day is skipped, two days of the rule may fall on one moment: that is one run.
    if (moment.epochMilliseconds <= last) continue
    last = moment.epochMilliseconds
    yield new Date(last)
  }
}

const fits = ({ every, weekdays = [], day }: Repeat, date: Temporal.PlainDate): boolean => {
  if (every === 'day') return true
  if (every === 'week')
    return weekdays.some((name) => WEEKDAYS.indexOf(name) + 1 === date.dayOfWeek)
  return date.day === Math.min(day ?? 1, date.daysInMonth)
}
