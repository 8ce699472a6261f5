/**
 * Time at the screen, counted on this device and kept in it: no call carries it, no requester and no
 * instance ever learns it, and ignoring a reminder changes nothing (charter R37). Pure.
 */
import { BREAK_LIMITS } from '../../../src/kernel/limits/break-limits.ts'

/** Seconds of work, and what was said about them. `day` and `week` name the local ones counted. */
export type WorkTime = {
  /** Since the last break. */
  unbroken: number
  /** At so much unbroken work the next reminder comes. */
  remind_at: number
  day: string
  today: number
  week: string
  this_week: number
  /** The last moment of work, in milliseconds. */
  last: number
  /** The day and the week that were said already. */
  told_day: string
  told_week: string
  /** The motion made most since the last break, how often, and the count at which it is said. */
  motions: Motions
  motions_at: number
}

/** How often each motion was made: presses, and a key that is pressed again and again. */
export type Motions = { press: number; key: number }

/** At how many seconds the day and the week are said. */
export type Caps = { day: number; week: number }
export type Reminder = 'break' | 'motion' | 'day' | 'week'

const two = (value: number): string => String(value).padStart(2, '0')

/** The local day, `2026-11-26`. */
const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** The Monday of the local week. */
const weekOf = (at: Date): string => {
  const sinceMonday = (at.getDay() + 6) % 7
  return dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - sinceMonday))
}

export const NO_MOTIONS: Motions = { press: 0, key: 0 }

export const NO_WORK: WorkTime = {
  ...{ unbroken: 0, remind_at: BREAK_LIMITS.every, last: 0 },
  ...{ day: '', today: 0, week: '', this_week: 0, told_day: '', told_week: '' },
  ...{ motions: NO_MOTIONS, motions_at: 0 },
}

/**
 * The time after one more look: `seconds` of work, or none, and the motions meanwhile. Ten minutes of
 * none are a break.
 */
export const counted = (
  time: WorkTime,
  at: Date,
  seconds: number,
  made: Motions = NO_MOTIONS,
): WorkTime => {
  const [day, week] = [dayOf(at), weekOf(at)]
  const rested = at.getTime() - time.last >= BREAK_LIMITS.length * 1000
  return {
    ...time,
    unbroken: (rested ? 0 : time.unbroken) + seconds,
    remind_at: rested ? BREAK_LIMITS.every : time.remind_at,
    motions: rested ? made : sum(time.motions, made),
    motions_at: rested ? 0 : time.motions_at,
    day,
    today: (day === time.day ? time.today : 0) + seconds,
    week,
    this_week: (week === time.week ? time.this_week : 0) + seconds,
    last: seconds > 0 ? at.getTime() : time.last,
  }
}

const sum = (one: Motions, other: Motions): Motions => ({
  press: one.press + other.press,
  key: one.key + other.key,
})

/** The motion made most: how often since the last break. */
export const mostMade = ({ motions }: WorkTime): number => Math.max(motions.press, motions.key)

/** One motion again and again, for long: more often in a minute than a hand bears well. */
const tiresHand = (time: WorkTime): boolean => {
  const { same_motions, same_for } = BREAK_LIMITS
  const often = Math.max((time.unbroken / 60) * same_motions, (same_for / 60) * same_motions)
  return time.unbroken >= same_for && mostMade(time) > Math.max(often, time.motions_at)
}

/** What to say now, the longest stretch first. */
export const reminderOf = (time: WorkTime, caps: Caps): Reminder | undefined => {
  if (time.this_week >= caps.week && time.told_week !== time.week) return 'week'
  if (time.today >= caps.day && time.told_day !== time.day) return 'day'
  if (time.unbroken >= time.remind_at) return 'break'
  return tiresHand(time) ? 'motion' : undefined
}

/** The time after somebody has read a reminder: the day and the week are said once. */
export const dismissed = (time: WorkTime, reminder: Reminder): WorkTime => {
  if (reminder === 'week') return { ...time, told_week: time.week }
  // Said again only after as many more.
  if (reminder === 'motion') return { ...time, motions_at: mostMade(time) * 2 }
  if (reminder === 'day') return { ...time, told_day: time.day }
  return { ...time, remind_at: time.unbroken + BREAK_LIMITS.later }
}
