/** Approving pays at once; changes are asked for in words; a bonus says thank you. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { AnswerItem, Form } from '../../../src/forms/form.ts'
import { useWrite } from '../../api/use-api.ts'
import type { GivenAnswer } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMay } from '../membership.tsx'
import { Bonus } from './bonus.tsx'
import { ProposeRejection } from './propose-rejection.tsx'

const CHANGED = ['get_results', 'list_submissions', 'get_job', 'list_jobs', 'get_balance'] as const

type Props = { given: GivenAnswer; form: Form; questions: AnswerItem[] }

export const Verdicts = ({ given, form, questions }: Props) => {
  const { t } = useLingui()
  const mayPayBonus = useMay('pay_bonus')
  const approve = useWrite('review_submission', {
    onDone: () => say(t`Approved and paid.`),
    changes: CHANGED,
  })
  const { assignment_id } = given
  if (given.status === 'approved') return mayPayBonus ? <Bonus assignment={assignment_id} /> : null
  if (given.status !== 'submitted') return null
  return (
    <div className="sm:text-end">
      <div className="flex flex-wrap gap-2 sm:justify-end">
        <ProposeRejection given={given} form={form} questions={questions} />
        <AskForChanges assignment={assignment_id} />
        <Button
          look="primary"
          busy={approve.isPending}
          onClick={() => approve.mutate({ assignment_id, decision: 'approve' })}
        >
          <Trans>Approve</Trans>
        </Button>
      </div>
      <ProblemNotice error={approve.error} />
    </div>
  )
}

const AskForChanges = ({ assignment }: { assignment: string }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const ask = useWrite('review_submission', { onDone: () => setOpen(false), changes: CHANGED })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask.isPending) return
    ask.mutate({ assignment_id: assignment, decision: 'request_changes', text })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Ask for changes</Trans>
      </Button>
      <Dialog title={t`Ask for changes`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4 text-start">
          <LinesField
            label={t`What should change?`}
            hint={t`The worker reads this. You can ask twice; after that the answer stands.`}
            value={text}
            onText={setText}
            required
          />
          <DialogEnd error={ask.error} busy={ask.isPending} onCancel={() => setOpen(false)}>
            <Trans>Ask for it</Trans>
          </DialogEnd>
        </form>
      </Dialog>
    </>
  )
}
