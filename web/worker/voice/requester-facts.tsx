/** On a card: what workers and the books say of whoever asks, and the way to all of it. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Link } from '../../parts/navigation.tsx'
import type { Offer } from '../../words/choices.ts'

export const useRequesterFacts = (card: Offer): [ReactNode, ReactNode][] => {
  const { t } = useLingui()
  const locale = useLocale()
  const { scorecard, requester_id } = card
  const ratings = scorecard?.ratings ?? null
  const stars = (of: NonNullable<typeof ratings>) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
      (of.pay + of.speed + of.fairness + of.communication) / 4,
    )
  const words = ratings === null ? t`not rated yet` : t`${stars(ratings)} of 5`
  const unpaid = scorecard?.rejected_percent ?? null
  return [
    [
      t`As others say`,
      <Link
        key="page"
        href={`/requesters/${requester_id}`}
        className="underline underline-offset-2"
      >
        {words}
        {unpaid !== null && <Trans>, {unpaid} % unpaid</Trans>}
        {scorecard !== null && scorecard.true_hourly !== null && (
          <Trans>
            , truly <Amount of={scorecard.true_hourly} /> an hour
          </Trans>
        )}
      </Link>,
    ],
  ]
}
