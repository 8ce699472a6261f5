/** One payment of a batch: to whom, how much, and whether it arrived or came back. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { inFours } from '../../../../src/kernel/bank/iban.ts'
import { useWrite } from '../../../api/use-api.ts'
import type { Payment } from '../../../api.generated.ts'
import { Amount } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { DialogEnd } from '../../dialog-end.tsx'
import { PaymentState } from './batch-state.tsx'

const CHANGES = ['get_batch', 'list_batches', 'get_money_desk', 'list_queues'] as const

export const PaymentRow = ({ payment }: { payment: Payment }) => {
  const { status, name, iban, kind, reference, amount } = payment
  const open = status === 'sent' || status === 'unknown'
  return (
    <li className="grid gap-1.5 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 font-medium">
          {name}{' '}
          <span className="text-sm font-normal text-muted">
            {kind === 'payout' ? <Trans>payout</Trans> : <Trans>refund</Trans>}
          </span>
        </p>
        <p className="ms-auto font-semibold">
          <Amount of={amount} />
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-sm text-muted">
          <p className="numbers">{inFours(iban)}</p>
          <p className="font-mono text-[0.8125rem] break-all">{reference}</p>
        </div>
        <PaymentState status={status} />
      </div>
      {(open || status === 'settled') && <Acts payment={payment} open={open} />}
    </li>
  )
}

const Acts = ({ payment, open }: { payment: Payment; open: boolean }) => {
  const { t } = useLingui()
  const { reference, name } = payment
  const settle = useWrite('settle_payment', { changes: CHANGES })
  const [asked, setAsked] = useState(false)
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {open && (
          <Button
            busy={settle.isPending}
            aria-label={t`Arrived: ${name}`}
            onClick={() => settle.mutate({ reference })}
          >
            <Trans>Arrived</Trans>
          </Button>
        )}
        <Button look="plain" aria-label={t`Came back: ${name}`} onClick={() => setAsked(true)}>
          <Trans>Came back</Trans>
        </Button>
      </div>
      <ProblemNotice error={settle.error} />
      <Dialog title={t`Came back from the bank`} open={asked} onClose={() => setAsked(false)}>
        <CameBack payment={payment} onClose={() => setAsked(false)} />
      </Dialog>
    </>
  )
}

const CameBack = ({ payment, onClose }: { payment: Payment; onClose: () => void }) => {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const back = useWrite('return_payment', { onDone: onClose, changes: CHANGES })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!back.isPending) back.mutate({ reference: payment.reference, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>
        <Trans>
          <Amount of={payment.amount} className="font-semibold" /> for {payment.name} is theirs to
          withdraw again. They read the reason.
        </Trans>
      </p>
      <TextField
        label={t`The bank’s reason`}
        hint={t`As the bank says it, e.g. AC04 closed account`}
        required
        minLength={2}
        maxLength={140}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <DialogEnd error={back.error} busy={back.isPending} onCancel={onClose}>
        <Trans>It came back</Trans>
      </DialogEnd>
    </form>
  )
}
