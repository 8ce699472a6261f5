/** Unspent money on its way back to the bank account it came from. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useRead, useWrite } from '../../api/use-api.ts'
import type { Refund } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { isZero } from '../../words/money.ts'
import { formatInstant } from '../../words/time.ts'
import { AmountField } from '../amount-field.tsx'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMay, useMembership } from '../membership.tsx'

/** Drawn where the instance has a bank, and there is something to send or was. */
export const SendBack = () => {
  const may = useMay('deposit')
  const told = useRead('get_deposit_instructions', {})
  const balance = useRead('get_balance', {})
  const refunds = useList('list_refunds', { limit: 10 }, { every: 15_000 })
  const all = refunds.data?.pages.flatMap(({ data }) => data) ?? []
  const unspent = balance.data !== undefined && !isZero(balance.data.available)
  if (told.data?.bank == null || (all.length === 0 && !(may && unspent)))
    return <ProblemNotice error={refunds.error} />
  return (
    <Section
      id="back"
      title={<Trans>Back to your bank</Trans>}
      aside={may && unspent && <Ask available={balance.data.available.amount} />}
    >
      <p className="max-w-prose text-muted">
        <Trans>
          What no job holds goes back when you say so, to the account it last came from and to no
          other.
        </Trans>
      </p>
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((refund) => (
            <RefundLine key={refund.id} refund={refund} />
          ))}
        </ul>
      )}
      {refunds.hasNextPage && (
        <Button busy={refunds.isFetchingNextPage} onClick={() => void refunds.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const CHANGES = ['get_balance', 'list_funds', 'list_refunds'] as const

const Ask = ({ available }: { available: string }) => {
  const { t } = useLingui()
  const { currency } = useMembership()
  const [open, setOpen] = useState(false)
  const [amount, setAmount] = useState<string | undefined>(available)
  const send = useWrite('withdraw_funds', { onDone: () => setOpen(false), changes: CHANGES })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount !== undefined && !send.isPending) send.mutate({ amount: { amount, currency } })
  }
  const ask = () => {
    setAmount(available)
    send.reset()
    setOpen(true)
  }
  return (
    <>
      <Button onClick={ask}>
        <Trans>Send money back</Trans>
      </Button>
      <Dialog title={t`Send money back`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4">
          <AmountField
            label={t`Amount`}
            hint={t`It goes to the account your money last came from.`}
            initial={available}
            onAmount={setAmount}
            required
          />
          <DialogEnd
            error={otherThanStale(send.error)}
            busy={send.isPending}
            onCancel={() => setOpen(false)}
          >
            <Trans>Send it back</Trans>
          </DialogEnd>
        </form>
      </Dialog>
      <ConfirmAgain of={send} />
    </>
  )
}

const RefundLine = ({ refund }: { refund: Refund }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const states = {
    requested: t`Leaves soon`,
    batched: t`In the next file to the bank`,
    sent: t`The bank has it`,
    settled: t`Arrived`,
    failed: t`Back in your balance`,
    unknown: t`No word from the bank yet: a person is asking`,
    returned: t`Came back from the bank: it is in your balance again`,
  }
  const { status, amount, iban_masked: iban, requested_at: at, return_reason: reason } = refund
  return (
    <li className="flex items-baseline justify-between gap-4 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">{states[status]}</p>
        <p className="numbers text-sm text-muted">
          {iban} · {formatInstant(locale, at)}
        </p>
        {reason !== null && (
          <p className="text-sm">
            <Trans>The bank says: {reason}</Trans>
          </p>
        )}
      </div>
      <p className="font-semibold whitespace-nowrap">
        <Amount of={amount} />
      </p>
    </li>
  )
}
