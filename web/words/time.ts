/** Durations and instants in words. Times come from the server; its clock counts, not the phone's. */

const unit = (locale: string, value: number, name: string, display: 'short' | 'long') =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: display,
    maximumFractionDigits: 0,
  }).format(value)

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', 1],
] as const

/** Small durations in steps that read well: 152 s is “2 min 30 sec”, never “3 min”. */
const stepOf = (seconds: number): number => {
  if (seconds < MINUTE) return 1
  if (seconds < 10 * MINUTE) return 10
  return seconds < 10 * HOUR ? MINUTE : HOUR
}

/** `40 sec`, `2 min 30 sec`, `1 hr`, `3 days`: at most two units, the second only where it counts. */
export const formatDuration = (
  locale: string,
  seconds: number,
  display: 'short' | 'long' = 'short',
): string => {
  const step = stepOf(seconds)
  const total = Math.max(0, Math.round(seconds / step) * step)
  const [name, size] = UNITS.find(([, length]) => total >= length) ?? UNITS[3]
  const whole = Math.floor(total / size)
  const next = UNITS[UNITS.findIndex(([unitName]) => unitName === name) + 1]
  const rest = next === undefined ? 0 : Math.floor((total % size) / next[1])
  const first = unit(locale, whole, name, display)
  return next === undefined || rest === 0 || whole >= 10
    ? first
    : `${first} ${unit(locale, rest, next[0], display)}`
}

/** Time left, rounded down so that it never promises more: `1 min 40 sec` in the last five minutes. */
export const formatTimeLeft = (locale: string, seconds: number): string => {
  const left = Math.max(0, Math.floor(seconds))
  if (left >= 2 * DAY) return unit(locale, Math.floor(left / DAY), 'day', 'short')
  if (left >= 2 * HOUR) return unit(locale, Math.floor(left / HOUR), 'hour', 'short')
  if (left >= 5 * MINUTE) return unit(locale, Math.floor(left / MINUTE), 'minute', 'short')
  if (left < MINUTE) return unit(locale, left, 'second', 'short')
  const rest = unit(locale, left % MINUTE, 'second', 'short')
  return `${unit(locale, Math.floor(left / MINUTE), 'minute', 'short')} ${rest}`
}

/** `24 Nov 2026, 14:05`, in the reader's own time zone. */
export const formatInstant = (locale: string, instant: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )

/** `24 Nov 2026` of a day without a time, `2026-11-24`: the same everywhere on Earth. */
export const formatDay = (locale: string, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

let serverAhead = 0

/** Learns how far the server's clock is ahead of this one, from the `Date` of a reply. */
export const noteServerTime = (date: string | null): void => {
  const server = date === null ? Number.NaN : Date.parse(date)
  // `Date` has whole seconds: smaller differences are its rounding.
  if (Number.isNaN(server)) return
  const ahead = server - Date.now()
  serverAhead = Math.abs(ahead) < 2000 ? 0 : ahead
}

/** Seconds from now, by the server's clock, until `instant`; negative when it has passed. */
export const secondsUntil = (instant: string): number =>
  (Date.parse(instant) - Date.now() - serverAhead) / 1000
