/** Something extra for approved work, paid at once. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { AmountField } from '../amount-field.tsx'
import { useMembership } from '../membership.tsx'

export const Bonus = ({ assignment }: { assignment: string }) => {
  const { t } = useLingui()
  const { currency } = useMembership()
  const [open, setOpen] = useState(false)
  const [amount, setAmount] = useState<string>()
  const [reason, setReason] = useState('')
  const pay = useWrite('pay_bonus', {
    onDone: () => {
      setOpen(false)
      setReason('')
      say(t`The bonus is paid.`)
    },
    changes: ['get_job', 'get_balance', 'list_jobs', 'list_funds'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount === undefined || pay.isPending) return
    pay.mutate({ assignment_id: assignment, amount: { amount, currency }, reason })
  }
  return (
    <div>
      <Button look="plain" onClick={() => setOpen(true)}>
        <Trans>Pay a bonus</Trans>
      </Button>
      <Dialog title={t`Pay a bonus`} open={open} onClose={() => setOpen(false)}>
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
          <ProblemNotice error={pay.error} />
          <div className="flex justify-end gap-3">
            <Button onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
            <Button look="primary" type="submit" busy={pay.isPending}>
              <Trans>Pay it</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  )
}
