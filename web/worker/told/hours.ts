/** Minutes of the day and days of the week, as people write them. */

/** `07:30`; nothing for no time. */
export const asTime = (minute: number | null): string =>
  minute === null
    ? ''
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The minute of `07:30`; null for anything else. */
export const asMinute = (time: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY_MS = 24 * 60 * 60 * 1000

/** Short names of days: `Mon`, `lun.` */
export const dayNames = (locale: string, days: readonly Day[]): string[] => {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return days.map((day) => format.format(new Date(MONDAY + DAYS.indexOf(day) * DAY_MS)))
}

/** The time zone that this device is set to. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
