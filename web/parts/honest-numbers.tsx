/** What work there really was, before anybody signs up (charter R48): counted, not praised. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { formatDuration } from '../words/time.ts'
import { Amounts, useLocale } from './amount.tsx'

type Market = Output<'get_market'>

/** The numbers of this instance; nothing until they are known. */
export const HonestNumbers = () => {
  const market = useRead('get_market', {}, { role: 'person' }).data
  if (market === undefined) return null
  return (
    <section aria-labelledby="honest-numbers" className="grid gap-3">
      <h2 id="honest-numbers" className="text-lg">
        <Trans>How much work there really is</Trans>
      </h2>
      <dl className="grid grid-cols-3 gap-2 sm:gap-3">
        <Figure name={<Trans>Paid to people in 7 days</Trans>}>
          {market.paid.length === 0 ? <Trans>Nothing</Trans> : <Amounts of={market.paid} none="" />}
        </Figure>
        <Figure name={<Trans>Answers paid in 7 days</Trans>}>
          <Count of={market.paid_tasks} />
        </Figure>
        {market.people_per_paid_task === null ? (
          <Figure name={<Trans>People, and nothing paid yet</Trans>}>
            <Count of={market.people} />
          </Figure>
        ) : (
          <Figure name={<Trans>People for each of them</Trans>}>
            <Count of={market.people_per_paid_task} />
          </Figure>
        )}
      </dl>
      <Newcomers market={market} />
    </section>
  )
}

const Figure = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="flex flex-col-reverse justify-end gap-1 rounded-card bg-sunk p-3">
    <dt className="text-sm text-muted">{name}</dt>
    <dd className="numbers text-xl font-semibold">{children}</dd>
  </div>
)

const Count = ({ of }: { of: number }) => <>{new Intl.NumberFormat(useLocale()).format(of)}</>

const Newcomers = ({ market }: { market: Market }) => {
  const locale = useLocale()
  const { joined, joined_and_paid, median_wait_seconds: wait } = market
  if (joined === 0)
    return (
      <p className="text-muted">
        <Trans>Nobody joined in the last 30 days.</Trans>
      </p>
    )
  return (
    <p className="max-w-[60ch] text-muted">
      <Trans>
        Of {joined} people who joined in the last 30 days, {joined_and_paid} have been paid.
      </Trans>{' '}
      {wait === null ? (
        <Trans>More than half of them still wait for their first pay.</Trans>
      ) : (
        <Trans>
          Half of them had their first pay within {formatDuration(locale, wait, 'long')}.
        </Trans>
      )}
    </p>
  )
}
