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

/** `40 sec`, `2 min`, `3 hr`, `3 days`: one unit, the nearest that reads well. */
export const formatDuration = (
  locale: string,
  seconds: number,
  display: 'short' | 'long' = 'short',
): string => {
  if (seconds < 90) return unit(locale, Math.max(0, Math.round(seconds)), 'second', display)
  if (seconds < 90 * MINUTE) return unit(locale, Math.round(seconds / MINUTE), 'minute', display)
  if (seconds < 36 * HOUR) return unit(locale, Math.round(seconds / HOUR), 'hour', display)
  return unit(locale, Math.round(seconds / DAY), 'day', display)
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
