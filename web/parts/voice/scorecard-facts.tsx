/** What workers and the ledger say of a requester: the same figures for everybody. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Output } from '../../api.generated.ts'
import { formatDuration } from '../../words/time.ts'
import { Amount, useLocale } from '../amount.tsx'
import { Card, Facts } from '../page.tsx'

type Scorecard = NonNullable<Output<'get_requester'>['scorecard']>

/** Stars as a number and as a bar; the number is what is read aloud. */
export const Stars = ({ of }: { of: number }) => {
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(of)
  return (
    <span className="flex items-center gap-3">
      <span className="numbers w-18 shrink-0 whitespace-nowrap font-semibold">
        <Trans>{number} of 5</Trans>
      </span>
      <span aria-hidden="true" className="h-2 w-24 overflow-hidden rounded-full bg-sunk">
        <span className="block h-full bg-accent" style={{ width: `${(of / 5) * 100}%` }} />
      </span>
    </span>
  )
}

export const ScorecardFacts = ({ of }: { of: Scorecard }) => (
  <div className="grid gap-3">
    <Ratings of={of.ratings} />
    <Figures of={of} />
  </div>
)

const Ratings = ({ of }: { of: Scorecard['ratings'] }) => {
  const { t } = useLingui()
  if (of === null)
    return (
      <Card>
        <p className="max-w-prose text-muted">
          <Trans>
            No ratings yet. They are shown once five people who worked there have given one, so that
            nobody can be picked out.
          </Trans>
        </p>
      </Card>
    )
  return (
    <Card className="grid gap-3">
      <Facts
        facts={[
          [t`Pay`, <Stars key="pay" of={of.pay} />],
          [t`Speed of pay`, <Stars key="speed" of={of.speed} />],
          [t`Fairness`, <Stars key="fairness" of={of.fairness} />],
          [t`Communication`, <Stars key="communication" of={of.communication} />],
        ]}
      />
      <p className="text-sm text-muted">
        <Plural
          value={of.people}
          one="By # person with approved work there"
          other="By # people with approved work there"
        />
      </p>
    </Card>
  )
}

const Figures = ({ of }: { of: Scorecard }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const few = t`too few people to say`
  const percent = (value: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
      value / 100,
    )
  const { rejected_percent: rejected, pay_delay_seconds: delay, promises } = of
  const facts: [ReactNode, ReactNode][] = [
    [t`Work left unpaid`, rejected === null ? few : percent(rejected)],
    [
      t`Wait for pay`,
      delay === null ? few : t`half within ${formatDuration(locale, delay, 'long')}`,
    ],
    [
      t`An hour truly paid`,
      of.true_hourly === null ? few : <Amount key="true" of={of.true_hourly} />,
    ],
    [
      t`Promises kept`,
      promises.of === 0 ? t`none is due yet` : t`${promises.kept} of ${promises.of}`,
    ],
  ]
  return (
    <Card className="grid gap-3">
      <Facts facts={facts} />
      <p className="text-sm text-muted">
        <Trans>
          From the books: decisions of the last 90 days, pay for all time of the last 28, work that
          was not paid included. Counted once a day.
        </Trans>
      </p>
    </Card>
  )
}
