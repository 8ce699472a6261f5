/** Something extra for approved work, paid at once. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LinesField } from '../../parts/field.tsx'
import { say } from '../../parts/say.tsx'
import { AmountField } from '../amount-field.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMembership } from '../membership.tsx'

export const Bonus = ({ assignment }: { assignment: string }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button look="plain" onClick={() => setOpen(true)}>
        <Trans>Pay a bonus</Trans>
      </Button>
      <Dialog title={t`Pay a bonus`} open={open} onClose={() => setOpen(false)}>
        <BonusForm assignment={assignment} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

const BonusForm = ({ assignment, onDone }: { assignment: string; onDone: () => void }) => {
  const { t } = useLingui()
  const { currency } = useMembership()
  const [amount, setAmount] = useState<string>()
  const [reason, setReason] = useState('')
  const pay = useWrite('pay_bonus', {
    onDone: () => {
      say(t`The bonus is paid.`)
      onDone()
    },
    changes: ['get_job', 'get_balance', 'list_jobs', 'list_funds'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount === undefined || pay.isPending) return
    pay.mutate({ assignment_id: assignment, amount: { amount, currency }, reason })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <AmountField
        label={t`Amount`}
        hint={t`The fee comes on top.`}
        onAmount={setAmount}
        required
      />
      <LinesField
        label={t`For what?`}
        hint={t`The worker reads it.`}
        value={reason}
        onText={setReason}
        rows={2}
        required
      />
      <DialogEnd error={pay.error} busy={pay.isPending} onCancel={onDone}>
        <Trans>Pay it</Trans>
      </DialogEnd>
    </form>
  )
}
