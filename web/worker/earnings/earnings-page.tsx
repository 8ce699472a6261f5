/** What somebody earned, what waits, and the way to their bank from the first cent. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useList, useRead } from '../../api/use-api.ts'
import { useInstance } from '../../api/use-instance.ts'
import type { Output } from '../../api.generated.ts'
import { Amounts, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { formatMoney } from '../../words/money.ts'
import { ThisWeek } from '../hours/this-week.tsx'
import { BankAccount } from './bank-account.tsx'
import { EarningLine } from './earning-line.tsx'
import { HeldMoney } from './held-money.tsx'
import { KeepReceipts } from './keep-receipts.tsx'
import { Payouts } from './payouts.tsx'
import { Withdraw } from './withdraw.tsx'

const EVERY_MS = 5000

export const EarningsPage = () => {
  const { t } = useLingui()
  const earnings = useRead('get_earnings', {}, { every: EVERY_MS })
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <PageTitle title={t`Earnings`}>
          <Trans>Your earnings</Trans>
        </PageTitle>
        <ProblemNotice error={earnings.error} />
        {earnings.data === undefined ? (
          earnings.isPending && <Loading rows={1} />
        ) : (
          <Sums earnings={earnings.data} />
        )}
      </div>
      <ThisWeek />
      <HeldMoney />
      <Payouts />
      <BankAccount />
      <Lines />
    </div>
  )
}

const Sums = ({ earnings }: { earnings: Output<'get_earnings'> }) => {
  const none = useNothing(earnings)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-4 rounded-card border border-accent bg-accent-soft p-5">
        <div>
          <h2 className="text-base font-medium">
            <Trans>Available now</Trans>
          </h2>
          <p className="text-4xl font-semibold tracking-tight text-accent">
            <Amounts of={earnings.available} none={none} />
          </p>
        </div>
        <Withdraw available={earnings.available} />
      </div>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Sum name={<Trans>Waiting</Trans>} none={none} of={earnings.waiting} />
        <Sum name={<Trans>Earned today</Trans>} none={none} of={earnings.earned_today} />
        <Sum name={<Trans>Earned in all</Trans>} none={none} of={earnings.earned_in_all} />
        <Sum name={<Trans>Paid out</Trans>} none={none} of={earnings.paid_out} />
      </dl>
      <p className="text-sm text-muted">
        <Trans>
          Waiting is work handed in and not yet decided. If nobody decides in time, it is paid by
          itself. What is earned is never taken back.
        </Trans>
      </p>
    </div>
  )
}

/** Nothing, in a currency the worker knows. */
const useNothing = (earnings: Output<'get_earnings'>): string => {
  const locale = useLocale()
  const [floor] = useInstance()?.pay_floor_per_hour ?? []
  const { available, waiting, earned_in_all, paid_out } = earnings
  const [known] = [...available, ...waiting, ...earned_in_all, ...paid_out]
  const currency = known?.currency ?? floor?.currency
  return currency === undefined ? '0' : formatMoney(locale, { amount: '0', currency })
}

type SumProps = { name: ReactNode; of: Output<'get_earnings'>['waiting']; none: string }

const Sum = ({ name, of, none }: SumProps) => (
  <div className="rounded-card border border-line bg-surface px-4 py-3">
    <dt className="text-sm text-muted">{name}</dt>
    <dd className="text-xl font-semibold">
      <Amounts of={of} none={none} />
    </dd>
  </div>
)

const Lines = () => {
  const lines = useList('list_earnings', {}, { every: EVERY_MS })
  const shown = lines.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section
      id="lines"
      title={<Trans>Line by line</Trans>}
      aside={shown.length > 0 && <KeepReceipts lines={shown} />}
    >
      <ProblemNotice error={lines.error} />
      {lines.isPending && <Loading />}
      {lines.isSuccess && shown.length === 0 && (
        <Empty title={<Trans>Nothing here yet</Trans>}>
          <Trans>Every approved answer gets a line and a signed receipt here.</Trans>
        </Empty>
      )}
      {shown.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {shown.map((line) => (
            <EarningLine key={line.id} line={line} />
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
