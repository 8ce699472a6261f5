/** One entry of the bank's statement, typed in two steps: whose money it is, then yes. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { transportOf, useRole } from '../../../api/role.tsx'
import { useWrite } from '../../../api/use-api.ts'
import { type BankTransfer, call, type Input } from '../../../api.generated.ts'
import { Amount } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { say } from '../../../parts/say.tsx'
import { ConfirmAgain, otherThanStale } from '../../confirm-again.tsx'
import { DialogEnd } from '../../dialog-end.tsx'
import { DepositFields, type Entry, NEW_ENTRY } from './deposit-fields.tsx'

export const RecordDeposit = () => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Trans>Record a transfer</Trans>
      </Button>
      <Dialog title={t`Record a transfer`} open={open} onClose={close}>
        <Recording onClose={close} />
      </Dialog>
    </>
  )
}

const inputOf = (entry: Entry): Input<'record_deposit'> => ({
  ...entry,
  amount: { amount: entry.amount ?? '', currency: entry.currency },
})

const useRecording = (entry: Entry, onClose: () => void) => {
  const { t } = useLingui()
  const role = useRole()
  const look = useMutation({
    mutationFn: (input: Input<'record_deposit'>) =>
      call('record_deposit', input, { dryRun: true }, transportOf(role)),
  })
  const record = useWrite('record_deposit', {
    onDone: ({ status }) => {
      say(status === 'booked' ? t`Booked.` : t`Recorded; a second person confirms it.`)
      onClose()
    },
    changes: ['list_bank_transfers', 'get_money_desk', 'list_queues'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (entry.amount === undefined || look.isPending || record.isPending) return
    if (look.isSuccess) record.mutate(inputOf(entry))
    else look.mutate(inputOf(entry))
  }
  const forget = () => {
    look.reset()
    record.reset()
  }
  return { look, record, submit, forget }
}

const Recording = ({ onClose }: { onClose: () => void }) => {
  const [entry, setEntry] = useState<Entry>(NEW_ENTRY)
  const { look, record, submit, forget } = useRecording(entry, onClose)
  const change = (part: Partial<Entry>) => {
    setEntry((before) => ({ ...before, ...part }))
    // What was looked up holds for the very entry it was looked up for.
    forget()
  }
  return (
    <>
      <form onSubmit={submit} className="grid gap-4">
        <DepositFields entry={entry} onChange={change} />
        <div role="status">{look.data !== undefined && <Whose transfer={look.data} />}</div>
        <DialogEnd
          error={otherThanStale(look.error ?? record.error)}
          busy={look.isPending || record.isPending}
          onCancel={onClose}
        >
          {look.isSuccess ? <Trans>Record it</Trans> : <Trans>Whose is it?</Trans>}
        </DialogEnd>
      </form>
      <ConfirmAgain of={look} />
      <ConfirmAgain of={record} />
    </>
  )
}

const Whose = ({ transfer }: { transfer: BankTransfer }) => (
  <Notice
    look={transfer.status === 'booked' ? 'good' : 'warn'}
    title={
      <>
        <Amount of={transfer.amount} /> · {transfer.requester_name}
      </>
    }
  >
    {transfer.status === 'booked' ? (
      <Trans>It is booked at once, and can be spent.</Trans>
    ) : (
      <Trans>A sum as large as this is confirmed by another operator.</Trans>
    )}
  </Notice>
)
