/** Every payout: how far it came, and why one came back. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Payout } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { isZero } from '../../words/money.ts'
import { formatInstant } from '../../words/time.ts'

/** Draws nothing for somebody who never withdrew. */
export const Payouts = () => {
  const payouts = useList('list_payouts', { limit: 10 }, { every: 15_000 })
  const all = payouts.data?.pages.flatMap(({ data }) => data) ?? []
  if (all.length === 0) return <ProblemNotice error={payouts.error} />
  return (
    <Section id="payouts" title={<Trans>Payouts</Trans>}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((payout) => (
          <PayoutLine key={payout.id} payout={payout} />
        ))}
      </ul>
      {payouts.hasNextPage && (
        <Button busy={payouts.isFetchingNextPage} onClick={() => void payouts.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const useStateWords = () => {
  const { t } = useLingui()
  const locale = useLocale()
  return ({ status, settled_at: settled, send_after: after }: Payout): string => {
    const states = {
      requested: after === null ? t`Leaves soon` : t`Leaves after ${formatInstant(locale, after)}`,
      batched: t`In the next file to the bank`,
      sent: t`The bank has it`,
      settled: settled === null ? t`Arrived` : t`Arrived on ${formatInstant(locale, settled)}`,
      failed: t`Back in your balance`,
      unknown: t`No word from the bank yet: a person is asking`,
      returned: t`Came back from the bank: it is in your balance again`,
    }
    return states[status]
  }
}

const PayoutLine = ({ payout }: { payout: Payout }) => {
  const locale = useLocale()
  const words = useStateWords()
  const { status, amount, cost, return_reason: reason } = payout
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">{words(payout)}</p>
        <p className="text-sm text-muted">
          <Trans>Asked for on {formatInstant(locale, payout.requested_at)}</Trans>
        </p>
        {!isZero(cost) && (
          <p className="text-sm text-muted">
            <Trans>
              The bank takes <Amount of={cost} /> of it.
            </Trans>
          </p>
        )}
        {reason !== null && (
          <p className="text-sm">
            <Trans>The bank says: {reason}</Trans>
          </p>
        )}
      </div>
      <div className="ms-auto flex items-center gap-3">
        {status === 'requested' && payout.rail !== 'test' && <TakeBack payout={payout} />}
        <p className="font-semibold">
          <Amount of={amount} />
        </p>
      </div>
    </li>
  )
}

const TakeBack = ({ payout }: { payout: Payout }) => {
  const { t } = useLingui()
  const cancel = useWrite('cancel_payout', {
    changes: ['get_earnings', 'list_earnings', 'list_payouts'],
  })
  return (
    <div>
      <Button
        look="plain"
        className="px-2"
        aria-label={t`Take this payout back into your balance`}
        busy={cancel.isPending}
        onClick={() => cancel.mutate({ payout_id: payout.id })}
      >
        <Trans>Take back</Trans>
      </Button>
      <ProblemNotice error={cancel.error} />
    </div>
  )
}
