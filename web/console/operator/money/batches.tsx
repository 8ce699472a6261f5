/** Payouts and refunds that leave together: what waits, and every file made so far. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../../api/use-api.ts'
import type { Batch, Output } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../../parts/page.tsx'
import { formatDay } from '../../../words/time.ts'
import { ConfirmAgain, otherThanStale } from '../../confirm-again.tsx'
import { DialogEnd } from '../../dialog-end.tsx'
import { BatchState } from './batch-state.tsx'

type Waiting = Output<'get_money_desk'>['waiting'][number]

export const Batches = ({ waiting }: { waiting: readonly Waiting[] }) => {
  const batches = useList('list_batches', { limit: 10 }, { every: 10_000 })
  const all = batches.data?.pages.flatMap(({ data }) => data) ?? []
  const none = waiting.length === 0 && batches.isSuccess && all.length === 0
  return (
    <Section id="out" title={<Trans>What goes out</Trans>}>
      <ProblemNotice error={batches.error} />
      {batches.isPending && <Loading rows={1} />}
      {none && (
        <Empty title={<Trans>Nothing to send</Trans>}>
          <Trans>Payouts and refunds gather here until you make a file for the bank of them.</Trans>
        </Empty>
      )}
      {waiting.map((sum) => (
        <WaitingSum key={sum.sum.currency} waiting={sum} />
      ))}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
      {batches.hasNextPage && (
        <div>
          <Button busy={batches.isFetchingNextPage} onClick={() => void batches.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

const WaitingSum = ({ waiting }: { waiting: Waiting }) => {
  const { sum, payouts, refunds, clearing } = waiting
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <div>
        <p className="text-muted">
          <Trans>Waits to be sent</Trans>
        </p>
        <p className="text-2xl font-semibold tracking-tight">
          <Amount of={sum} />
        </p>
        <p className="text-sm text-muted">
          <Plural value={payouts} one="# payout" other="# payouts" />
          {refunds > 0 && (
            <>
              {' · '}
              <Plural value={refunds} one="# refund" other="# refunds" />
            </>
          )}
          {clearing > 0 && (
            <>
              {' · '}
              <Plural
                value={clearing}
                one="# more when its bank account has cleared"
                other="# more when their bank accounts have cleared"
              />
            </>
          )}
        </p>
      </div>
      {payouts + refunds > 0 && <Prepare currency={sum.currency} />}
    </Card>
  )
}

/** The next day on which banks work, as far as the calendar alone tells. */
const nextWorkingDay = (): string => {
  const day = new Date()
  do day.setUTCDate(day.getUTCDate() + 1)
  while ([0, 6].includes(day.getUTCDay()))
  return day.toISOString().slice(0, 10)
}

const Prepare = ({ currency }: { currency: Batch['currency'] }) => {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(nextWorkingDay)
  const prepare = useWrite('prepare_batch', {
    onDone: ({ id }) => navigate({ to: '/operator/money/$batch', params: { batch: id } }),
    changes: ['get_money_desk', 'list_batches', 'list_queues'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!prepare.isPending) prepare.mutate({ currency, executes_on: day })
  }
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Trans>Make a file for the bank</Trans>
      </Button>
      <Dialog title={t`Make a file for the bank`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4">
          <TextField
            label={t`The bank sends it on`}
            hint={t`At most 500 payments, the oldest first. Nothing has left yet.`}
            type="date"
            required
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <DialogEnd
            error={otherThanStale(prepare.error)}
            busy={prepare.isPending}
            onCancel={() => setOpen(false)}
          >
            <Trans>Make the file</Trans>
          </DialogEnd>
        </form>
      </Dialog>
      <ConfirmAgain of={prepare} />
    </>
  )
}

const BatchRow = ({ batch }: { batch: Batch }) => {
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <Link
          to="/operator/money/$batch"
          params={{ batch: batch.id }}
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-2"
        >
          <Trans>File for {formatDay(locale, batch.executes_on)}</Trans>
        </Link>
        <p className="text-sm text-muted">
          <Plural value={batch.payments} one="# payment" other="# payments" />
        </p>
      </div>
      <div className="ms-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
        <BatchState batch={batch} />
        <p className="font-semibold">
          <Amount of={batch.sum} />
        </p>
      </div>
    </li>
  )
}
