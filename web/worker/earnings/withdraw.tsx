/** Withdrawing in two taps: say so, then confirm the sum. Where a bank account is missing, it is asked for in between. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { transportOf, useRole } from '../../api/role.tsx'
import { codeOf, useWrite } from '../../api/use-api.ts'
import { call, type Money, type Payout } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { formatMoney, isZero } from '../../words/money.ts'
import { formatInstant } from '../../words/time.ts'
import { PayeeForm } from './payee-form.tsx'

export const Withdraw = ({ available }: { available: readonly Money[] }) => {
  const sums = available.filter((sum) => !isZero(sum))
  return (
    <div className="flex flex-wrap gap-2 max-sm:w-full">
      {sums.map((sum) => (
        <WithdrawOne key={sum.currency} sum={sum} several={sums.length > 1} />
      ))}
    </div>
  )
}

const WithdrawOne = ({ sum, several }: { sum: Money; several: boolean }) => {
  const { t } = useLingui()
  const [asked, setAsked] = useState<Money | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Button look="primary" className="min-h-12 max-sm:w-full" onClick={() => setAsked(sum)}>
        {several ? (
          <Trans>
            Withdraw <Amount of={sum} />
          </Trans>
        ) : (
          <Trans>Withdraw</Trans>
        )}
      </Button>
      <Dialog title={t`Withdraw`} open={asked !== null} onClose={close}>
        {asked !== null && <Steps sum={asked} onClose={close} />}
      </Dialog>
    </>
  )
}

type Props = { sum: Money; onClose: () => void }

/** The real path, rolled back: what it would cost, when it would leave, and whether an account is missing. */
const Steps = ({ sum, onClose }: Props) => {
  const role = useRole()
  const plan = useQuery({
    queryKey: ['withdraw', 'plan', sum],
    queryFn: () =>
      call('withdraw', { amount: sum, accept_cost: sum }, { dryRun: true }, transportOf(role)),
    gcTime: 0,
  })
  if (plan.isPending) return <Loading rows={1} />
  if (codeOf(plan.error) === 'payee_missing')
    return (
      <>
        <p className="mb-4">
          <Trans>First say to which bank account your money goes. It is asked for once.</Trans>
        </p>
        <PayeeForm payee={null} onDone={() => void plan.refetch()} onCancel={onClose} />
      </>
    )
  if (plan.data === undefined) return <ProblemNotice error={plan.error} />
  return <Confirm plan={plan.data} onClose={onClose} />
}

const Confirm = ({ plan, onClose }: { plan: Payout; onClose: () => void }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { amount, cost } = plan
  const pay = useWrite('withdraw', {
    onDone: () => {
      say(t`${formatMoney(locale, amount)} is on its way to you.`)
      onClose()
    },
    changes: ['get_earnings', 'list_earnings', 'list_payouts'],
  })
  const input = isZero(cost) ? { amount } : { amount, accept_cost: cost }
  return (
    <>
      <p className="text-3xl font-semibold tracking-tight text-accent">
        <Amount of={amount} />
      </p>
      <Terms plan={plan} />
      <ProblemNotice error={pay.error} />
      <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:*:grow">
        <Button onClick={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="primary" busy={pay.isPending} onClick={() => pay.mutate(input)}>
          <Trans>Withdraw it all</Trans>
        </Button>
      </div>
    </>
  )
}

/** By which way it goes, what that takes, and when it leaves. */
const Terms = ({ plan: { rail, cost, send_after: after } }: { plan: Payout }) => {
  const locale = useLocale()
  return (
    <div className="mt-2 grid gap-2 text-muted">
      {rail === 'test' ? (
        <p>
          <Trans>Goes out through the test rail: a sandbox pays nothing real.</Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Goes to your bank account with the next file to the bank. Here you see how far it came.
          </Trans>
        </p>
      )}
      {isZero(cost) ? (
        <p>
          <Trans>Without a fee.</Trans>
        </p>
      ) : (
        <p className="text-ink">
          <Trans>
            The bank takes <Amount of={cost} className="font-semibold" /> of it: one payout a week
            is free, and this is a further one. If you wait, it costs nothing.
          </Trans>
        </p>
      )}
      {after !== null && (
        <p className="text-ink">
          <Trans>
            Your bank account was changed lately, so it leaves after {formatInstant(locale, after)}.
          </Trans>
        </p>
      )}
    </div>
  )
}
