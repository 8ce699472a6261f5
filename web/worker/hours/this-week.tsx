/** The week as it was: what an hour paid, what it truly paid, and where the time went. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Amount, Amounts, useLocale } from '../../parts/amount.tsx'
import { Card, Facts, Section } from '../../parts/page.tsx'
import { formatDuration } from '../../words/time.ts'

type Hours = Output<'get_hours'>
type Kind = Hours['time'][number]['kind']

/** Draws nothing in a week without work. */
export const ThisWeek = () => {
  const hours = useRead('get_hours', {}, { every: 60_000 }).data
  if (hours === undefined || hours.time.every(({ seconds }) => seconds === 0)) return null
  return (
    <Section id="week" title={<Trans>This week</Trans>}>
      <Card className="grid gap-4">
        <Truth hours={hours} />
        <Times hours={hours} />
        <p className="text-sm text-muted">
          <Trans>
            Looking for work and waiting are counted by this app while the list is in front of you.
            Only you read them. Work that is not decided yet counts on neither side.
          </Trans>
        </p>
      </Card>
    </Section>
  )
}

const Truth = ({ hours }: { hours: Hours }) => (
  <p>
    <span className="text-2xl font-semibold tracking-tight text-accent">
      <Amounts of={hours.true_hourly} none="–" inline />
    </span>{' '}
    <Trans>
      an hour, all time counted; <Amounts of={hours.paid_hourly} none="–" inline /> for an hour of
      paid work
    </Trans>
  </p>
)

const Times = ({ hours }: { hours: Hours }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const words: Record<Kind, string> = {
    paid: t`Worked and paid`,
    rejected: t`Worked and not paid`,
    returned: t`Given back or run out`,
    undecided: t`Not decided yet`,
    qualification: t`Tests`,
    screened_out: t`Ended by an answer`,
    search: t`Looking for work`,
    waiting: t`Waiting for work`,
    onboarding: t`Reading up`,
  }
  const spent = hours.time.filter(({ seconds }) => seconds > 0)
  return (
    <Facts
      facts={[
        ...spent.map(({ kind, seconds }): [string, ReactNode] => [
          words[kind],
          formatDuration(locale, seconds),
        ]),
        ...hours.top_ups.map((sum): [string, ReactNode] => [
          t`Topped up: longer than was said`,
          <Amount key={sum.currency} of={sum} />,
        ]),
      ]}
    />
  )
}
