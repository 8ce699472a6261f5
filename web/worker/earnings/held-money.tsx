/** Earned money that was held back: how much, why, by whose word, and until when. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import type { Hold } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

/** Draws nothing for somebody whose money is all free. */
export const HeldMoney = () => {
  const holds = useList('list_holds', { status: 'held' }, { every: 30_000 })
  const all = holds.data?.pages.flatMap(({ data }) => data) ?? []
  if (all.length === 0) return <ProblemNotice error={holds.error} />
  return (
    <Section id="held" title={<Trans>Held back</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          This money is yours and stays yours. It can be held back for three reasons only, for a
          while, and never more than the sum concerned. Everything else you can withdraw.
        </Trans>
      </p>
      {all.map((hold) => (
        <OneHold key={hold.id} hold={hold} />
      ))}
    </Section>
  )
}

const OneHold = ({ hold }: { hold: Hold }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const grounds = {
    legal_order: t`An order of a court or an authority`,
    sanctions_match: t`A match with a sanctions list`,
    payee_unverified: t`The payee must be verified`,
  }
  const until = formatInstant(locale, hold.expires_at)
  return (
    <Notice
      look="warn"
      title={
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>{grounds[hold.ground]}</span>
          <Amount of={hold.amount} />
        </span>
      }
    >
      <p className="mt-1">{hold.reason}</p>
      <p className="mt-1 text-sm text-muted">
        <Trans>Ends by itself on {until} at the latest.</Trans>
      </p>
    </Notice>
  )
}
