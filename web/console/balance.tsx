/** What can be spent and what jobs hold; on a sandbox, money for nothing. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useRead, useWrite } from '../api/use-api.ts'
import { useInstance } from '../api/use-instance.ts'
import { Amount } from '../parts/amount.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { isZero } from '../words/money.ts'
import { AmountField } from './amount-field.tsx'
import { DialogEnd } from './dialog-end.tsx'
import { useMay, useMembership } from './membership.tsx'

export const Balance = () => {
  const balance = useRead('get_balance', {}, { every: 5000 })
  if (balance.data === undefined) return <ProblemNotice error={balance.error} />
  return (
    <div className="flex flex-wrap items-end gap-x-10 gap-y-4 rounded-card border border-line bg-surface p-5">
      <div>
        <p className="text-muted">
          <Trans>Available</Trans>
        </p>
        <p className="text-3xl font-semibold tracking-tight">
          <Amount of={balance.data.available} />
        </p>
      </div>
      <div className="grow">
        <p className="text-muted">
          <Trans>Set aside for jobs</Trans>
        </p>
        <p className="text-xl font-semibold">
          <Amount of={balance.data.in_escrow} />
        </p>
      </div>
      {!isZero(balance.data.owed) && (
        <div>
          <p className="text-muted">
            <Trans>Owed</Trans>
          </p>
          <p className="text-xl font-semibold text-danger">
            <Amount of={balance.data.owed} />
          </p>
        </div>
      )}
      <TestDeposit />
    </div>
  )
}

/** Money for nothing, where it is a sandbox and the role covers it. */
export const TestDeposit = () => {
  const { t } = useLingui()
  const sandbox = useInstance()?.livemode === false
  const mayDeposit = useMay('deposit')
  const { currency } = useMembership()
  const [open, setOpen] = useState(false)
  const [amount, setAmount] = useState<string | undefined>('100')
  const put = useWrite('deposit_funds', {
    onDone: () => setOpen(false),
    changes: ['get_balance', 'list_funds', 'quote_job'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount !== undefined && !put.isPending) put.mutate({ amount: { amount, currency } })
  }
  if (!sandbox || !mayDeposit) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Put in test money</Trans>
      </Button>
      <Dialog title={t`Put in test money`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4">
          <AmountField
            label={t`Amount`}
            hint={t`A sandbox moves no real money: take what you need.`}
            initial="100"
            onAmount={setAmount}
            required
          />
          <DialogEnd error={put.error} busy={put.isPending} onCancel={() => setOpen(false)}>
            <Trans>Put it in</Trans>
          </DialogEnd>
        </form>
      </Dialog>
    </>
  )
}
