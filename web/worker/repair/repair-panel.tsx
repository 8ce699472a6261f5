/** Work that mends what AI made: what it is paid as, and a word on the pay after a look. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Assignment } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LinesField, TextField } from '../../parts/field.tsx'
import { go } from '../../parts/navigation.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { formatMoney, readAmount } from '../../words/money.ts'
import { formatDuration } from '../../words/time.ts'

type Props = { assignment: Pick<Assignment, 'id' | 'repair' | 'reward' | 'status'> }

export const RepairPanel = ({ assignment }: Props) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { repair, status } = assignment
  if (repair === null) return null
  return (
    <Notice title={<Trans>This mends what AI made</Trans>}>
      <p>
        <Trans>
          It is paid as writing it anew, about {formatDuration(locale, repair.creation_seconds)}.
          Writing it anew instead counts as done.
        </Trans>
      </p>
      {status === 'active' && (
        <Button look="plain" className="-ms-4 mt-1" onClick={() => setOpen(true)}>
          <Trans>Is the pay right?</Trans>
        </Button>
      )}
      <Dialog title={t`Is the pay right?`} open={open} onClose={() => setOpen(false)}>
        <Judge assignment={assignment} places={repair.assessment_places} />
      </Dialog>
    </Notice>
  )
}

type JudgeProps = Props & { places: number }

/** Says a price, or leaves with pay. */
const useJudging = ({ id, reward }: Props['assignment']) => {
  const { t } = useLingui()
  const locale = useLocale()
  const quote = useWrite('requote_repair', {
    onDone: ({ status, paid }) => {
      if (status !== 'returned') return say(t`The requester reads it.`)
      say(t`You left; ${formatMoney(locale, paid)} for the look.`)
      go('/work')
    },
    changes: ['get_assignment', 'list_assignments', 'list_work', 'get_earnings'],
  })
  const judge = (leave: boolean, amount: string | undefined, text: string) =>
    quote.mutate({
      ...{ assignment_id: id, leave, text: text.trim() },
      ...(amount !== undefined && { wish: { amount, currency: reward.currency } }),
    })
  return { quote, judge }
}

const Judge = ({ assignment, places }: JudgeProps) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const { quote, judge } = useJudging(assignment)
  const amount = readAmount(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!quote.isPending && amount !== undefined) judge(false, amount, text)
  }
  if (quote.data?.status === 'active')
    return (
      <Notice
        look="good"
        title={<Trans>Said. The requester may raise the pay for everybody.</Trans>}
      />
    )
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>
        <Trans>
          Once in your first {places} places here you may say what one is worth to you, or leave and
          be paid for the time until now. It never counts against you.
        </Trans>
      </p>
      <WishField {...{ reward: assignment.reward, typed }} onTyped={setTyped} />
      <LinesField label={t`Why, if you like`} rows={2} value={text} onText={setText} />
      <ProblemNotice error={quote.error} />
      <div className="flex flex-wrap justify-end gap-3 max-sm:*:grow">
        <Button busy={quote.isPending} onClick={() => judge(true, amount, text)}>
          <Trans>Leave, paid for the look</Trans>
        </Button>
        <Button look="primary" type="submit" disabled={amount === undefined} busy={quote.isPending}>
          <Trans>Say it and work on</Trans>
        </Button>
      </div>
    </form>
  )
}

type WishProps = { reward: Assignment['reward']; typed: string; onTyped: (typed: string) => void }

const WishField = ({ reward, typed, onTyped }: WishProps) => {
  const { t } = useLingui()
  return (
    <TextField
      label={t`Worth to you (${reward.currency})`}
      hint={
        <Trans>
          For one answer; now it pays <Amount of={reward} />.
        </Trans>
      }
      fault={
        typed.trim() !== '' && readAmount(typed) === undefined && t`Enter an amount such as 12.50.`
      }
      inputMode="decimal"
      autoComplete="off"
      className="numbers max-w-48"
      value={typed}
      onChange={(event) => onTyped(event.target.value)}
    />
  )
}
