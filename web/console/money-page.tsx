/** Every movement of the requester's money. */

import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useList } from '../api/use-api.ts'
import type { FundsLine } from '../api.generated.ts'
import { Amount, useLocale } from '../parts/amount.tsx'
import { Button } from '../parts/button.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Empty, Loading, PageTitle, Section } from '../parts/page.tsx'
import { formatInstant } from '../words/time.ts'
import { Balance } from './balance.tsx'
import { BillingEntity } from './bank/billing-entity.tsx'
import { DepositByBank } from './bank/deposit-by-bank.tsx'
import { SendBack } from './bank/send-back.tsx'
import { LostReviews } from './lost-reviews.tsx'
import { useMay } from './membership.tsx'
import { Chargebacks } from './operator/money/chargebacks.tsx'

/** The ledger's reasons that touch a requester's money; an unknown one shows its own name. */
const REASONS: Record<string, MessageDescriptor> = {
  deposit: msg`Money put in`,
  chargeback: msg`Payment taken back by the bank`,
  fund_escrow: msg`Set aside for a job`,
  refund_escrow: msg`Back from a job`,
  fund_reserve: msg`Set aside as a job’s reserve`,
  refund_reserve: msg`Back from a job’s reserve`,
  pay_bonus: msg`Bonus paid`,
  pay_bonus_fee: msg`Fee on a bonus`,
  repay_reserve: msg`Repaid to the instance`,
  request_refund: msg`On its way back to your bank`,
  fail_refund: msg`Did not leave: in your balance again`,
  review_cost: msg`Cost of a lost review`,
  return_refund: msg`Came back from your bank`,
}

export const MoneyPage = () => {
  const { t } = useLingui()
  const may = useMay('see_funds')
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <PageTitle title={t`Money`}>
          <Trans>Money</Trans>
        </PageTitle>
        <Balance />
      </div>
      {may ? (
        <>
          <LostReviews />
          <DepositByBank />
          <SendBack />
          <Chargebacks />
          <BillingEntity />
          <Movements />
        </>
      ) : (
        <Notice>
          <Trans>Your role does not see the single movements.</Trans>
        </Notice>
      )}
    </div>
  )
}

const Movements = () => {
  const lines = useList('list_funds', {}, { every: 10_000 })
  const all = lines.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="movements" title={<Trans>Every movement</Trans>}>
      <ProblemNotice error={lines.error} />
      {lines.isPending && <Loading />}
      {lines.isSuccess && all.length === 0 && (
        <Empty title={<Trans>Nothing has moved yet</Trans>} />
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and none ever changes
            <Movement key={`${line.created_at} ${at}`} line={line} />
          ))}
        </ul>
      )}
      {lines.hasNextPage && (
        <Button busy={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const Movement = ({ line }: { line: FundsLine }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const reason = REASONS[line.reason]
  const words = reason === undefined ? line.reason : t(reason)
  return (
    <li className="flex items-baseline justify-between gap-4 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">
          {line.job_id === null ? (
            words
          ) : (
            <Link
              to="/jobs/$job"
              params={{ job: line.job_id }}
              className="underline underline-offset-2"
            >
              {words}
            </Link>
          )}
        </p>
        <p className="text-sm text-muted">{formatInstant(locale, line.created_at)}</p>
      </div>
      <p
        className={`font-semibold whitespace-nowrap ${line.direction === 'in' ? 'text-accent' : ''}`}
      >
        {line.direction === 'in' ? '+ ' : '− '}
        <Amount of={line.amount} />
      </p>
    </li>
  )
}
