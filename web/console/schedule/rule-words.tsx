/** A rule of repetition in words. */
import { Trans } from '@lingui/react/macro'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { formatInstant } from '../../words/time.ts'
import { WEEKDAYS, type Weekday } from './schedule-input.ts'

export type Schedule = Output<'get_schedule'>

/** `Monday`, in the reader’s language. */
export const weekdayName = (locale: string, day: Weekday): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    // The 1st of January 2024 was a Monday.
    new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day))),
  )

/** When it is due: at a time, or by its rule, with the place whose clocks count. */
export const RuleWords = ({ of }: { of: Schedule }) => {
  const locale = useLocale()
  const { at, repeat } = of
  if (repeat === null) return <Trans>Once, {formatInstant(locale, at ?? '')}</Trans>
  const { time, time_zone: zone, weekdays = [], day } = repeat
  const days = new Intl.ListFormat(locale).format(weekdays.map((name) => weekdayName(locale, name)))
  if (repeat.every === 'week')
    return (
      <Trans>
        Every week on {days} at {time} ({zone})
      </Trans>
    )
  if (repeat.every === 'day')
    return (
      <Trans>
        Every day at {time} ({zone})
      </Trans>
    )
  return day !== undefined && day > 28 ? (
    <Trans>
      Every month on day {day}, or its last, at {time} ({zone})
    </Trans>
  ) : (
    <Trans>
      Every month on day {day} at {time} ({zone})
    </Trans>
  )
}
