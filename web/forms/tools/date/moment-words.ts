/** Dates as a language writes them. */
import { momentOf, type Precision } from '../../../../src/forms/items/date/moments.ts'

const PARTS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
  minute: { dateStyle: 'long', timeStyle: 'short' },
}

/** “23 November 2026”; what is no date stays as it is. */
export const momentWords = (text: string, precision: Precision, locale: string): string => {
  const at = momentOf(text, precision)
  if (at === undefined) return text
  return new Intl.DateTimeFormat(locale, { ...PARTS[precision], timeZone: 'UTC' }).format(at)
}

/** The months of the year with their numbers as answers write them. */
export const monthNames = (locale: string): { value: string; name: string }[] =>
  Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1).padStart(2, '0'),
    name: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, month),
    ),
  }))
