/** The whole of the ranking (charter R40): what counts, since when, what of a person it looks at, what comes. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  comingRankings,
  type RankFactor,
  type Ranking,
  rankingAt,
} from '../../src/kernel/order/ranking.ts'
import { formatDay } from '../words/time.ts'
import { useLocale } from './amount.tsx'
import { Notice } from './notice.tsx'
import { Section } from './page.tsx'

const FACTORS: Readonly<Record<RankFactor, MessageDescriptor>> = {
  hourly_pay: msg`The pay for an hour, at the published time: the reward divided by the seconds it takes. The most comes first.`,
  newest: msg`Of equal pay, what was written down last comes first.`,
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const OrderOfWork = () => {
  const locale = useLocale()
  const now = new Date()
  const order = rankingAt(now)
  return (
    <Section id="order" title={<Trans>How the list is ordered</Trans>}>
      {comingRankings(now).map((next) => (
        <Notice
          key={next.version}
          look="warn"
          title={
            <Trans>Another order holds from {formatDay(locale, dayOf(next.effective_on))}</Trans>
          }
        >
          <Factors of={next} />
        </Notice>
      ))}
      <Factors of={order} />
      <Beyond />
      <p className="max-w-prose text-sm text-muted">
        <Trans>
          This is order {order.version}, in force since{' '}
          {formatDay(locale, dayOf(order.effective_on))}. Another one would be announced here and to
          everybody at least 15 days before it holds.
        </Trans>
      </p>
    </Section>
  )
}

/** What a reader asks next: what it knows of me, and what I could do about it. */
const Beyond = () => (
  <dl className="grid max-w-prose gap-3">
    <div>
      <dt className="font-semibold">
        <Trans>What it looks at about you</Trans>
      </dt>
      <dd className="text-muted">
        <Trans>
          Nothing. Everybody sees the same order: not how fast you work, not what you refuse or give
          back, not what anybody thinks of you, and not how often you look.
        </Trans>
      </dd>
    </div>
    <div>
      <dt className="font-semibold">
        <Trans>What would change it</Trans>
      </dt>
      <dd className="text-muted">
        <Trans>
          Only the job itself: a higher reward, or new work that pays more. Nobody can pay us to
          stand higher.
        </Trans>
      </dd>
    </div>
  </dl>
)

const Factors = ({ of: { factors } }: { of: Ranking }) => {
  const { t } = useLingui()
  return (
    <ol className="grid max-w-prose list-decimal gap-1 ps-5">
      {factors.map((factor) => (
        <li key={factor}>{t(FACTORS[factor])}</li>
      ))}
    </ol>
  )
}
