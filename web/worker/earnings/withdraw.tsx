/** Withdrawing in two taps: say so, then confirm the sum. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { useInstance } from '../../api/use-instance.ts'
import type { Money } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { formatMoney, isZero } from '../../words/money.ts'

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
        {asked !== null && <Confirm sum={asked} onClose={close} />}
      </Dialog>
    </>
  )
}

const Confirm = ({ sum, onClose }: { sum: Money; onClose: () => void }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const sandbox = useInstance()?.livemode === false
  const pay = useWrite('withdraw', {
    onDone: ({ amount }) => {
      say(t`${formatMoney(locale, amount)} is on its way to you.`)
      onClose()
    },
    changes: ['get_earnings', 'list_earnings', 'list_payouts'],
  })
  return (
    <>
      <p className="text-3xl font-semibold tracking-tight text-accent">
        <Amount of={sum} />
      </p>
      <p className="mt-2 text-muted">
        {sandbox ? (
          <Trans>Goes out through the test rail: a sandbox pays nothing real.</Trans>
        ) : (
          <Trans>Goes out to you at once, without a fee.</Trans>
        )}
      </p>
      <ProblemNotice error={pay.error} />
      <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:*:grow">
        <Button onClick={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="primary" busy={pay.isPending} onClick={() => pay.mutate({ amount: sum })}>
          <Trans>Withdraw it all</Trans>
        </Button>
      </div>
    </>
  )
}
