/** Dates as they are answered: local to what is asked about, so without a zone. No run-time imports. */

export const PRECISIONS = ['year', 'month', 'day', 'minute'] as const
export type Precision = (typeof PRECISIONS)[number]

const PATTERNS: Record<Precision, RegExp> = {
  year: /^(\d{4})$/,
  month: /^(\d{4})-(\d\d)$/,
  day: /^(\d{4})-(\d\d)-(\d\d)$/,
  minute: /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/,
}

/** How one is written, for faults and hints. */
export const WRITTEN: Record<Precision, string> = {
  year: '2026',
  month: '2026-11',
  day: '2026-11-23',
  minute: '2026-11-23T09:30',
}

/** Its place in time, in milliseconds; undefined for what is no day of the calendar (30 February). */
export const momentOf = (text: string, precision: Precision): number | undefined => {
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] =
    PATTERNS[precision].exec(text) ?? []
  if (year === undefined) return undefined
  const iso = `${year}-${month}-${day}T${hour}:${minute}:00.000Z`
  const at = Date.parse(iso)
  return Number.isNaN(at) || new Date(at).toISOString() !== iso ? undefined : at
}

/** Days between two answers of the same precision; months and years as the calendar has them. */
export const daysApart = (a: string, b: string, precision: Precision): number => {
  const [one, other] = [momentOf(a, precision), momentOf(b, precision)]
  return one === undefined || other === undefined ? Infinity : Math.abs(one - other) / 86_400_000
}
