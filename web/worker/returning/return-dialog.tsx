/** The dialog of giving a task back: a reason if one likes. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Assignment } from '../../api.generated.ts'
import { ChoiceRow } from '../../forms/choice-row.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { go } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { RETURN_REASON, type ReturnReason } from '../../words/return-reasons.ts'

const REASONS = Object.keys(RETURN_REASON) as ReturnReason[]

type Props = { assignment: Assignment; onClose: () => void }

export const ReturnDialog = ({ assignment, onClose }: Props) => {
  const { t } = useLingui()
  return (
    <Dialog title={t`Return the task`} open onClose={onClose}>
      <ReturnForm
        assignment={assignment.id}
        paid={assignment.content_flags.length > 0 && !assignment.paid_elsewhere}
        onKeep={onClose}
      />
    </Dialog>
  )
}

type FormProps = { assignment: string; paid: boolean; onKeep: () => void }

const ReturnForm = ({ assignment, paid, onKeep }: FormProps) => {
  const { t } = useLingui()
  const [reason, setReason] = useState<ReturnReason>()
  const give = useWrite('return_assignment', {
    onDone: () => {
      say(t`The task is returned.`)
      go('/work')
    },
    changes: ['list_work', 'list_assignments'],
  })
  return (
    <>
      <p className="mb-4">
        <Trans>
          Somebody else can take it then. This never counts against you. A reason helps to mend the
          task, but you owe none.
        </Trans>
      </p>
      {paid && (
        <p className="mb-4 font-medium">
          <Trans>This work warns of its content: your time until now is paid.</Trans>
        </p>
      )}
      <Reasons chosen={reason} onChoose={setReason} />
      <ProblemNotice error={give.error} />
      <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:*:grow">
        <Button onClick={onKeep}>
          <Trans>Keep it</Trans>
        </Button>
        <Button
          look="primary"
          busy={give.isPending}
          onClick={() => give.mutate({ assignment_id: assignment, ...(reason && { reason }) })}
        >
          <Trans>Return it</Trans>
        </Button>
      </div>
    </>
  )
}

type ReasonsProps = { chosen: ReturnReason | undefined; onChoose: (reason: ReturnReason) => void }

const Reasons = ({ chosen, onChoose }: ReasonsProps) => {
  const { t } = useLingui()
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">
        <Trans>Reason</Trans>
      </legend>
      {REASONS.map((reason) => (
        <ChoiceRow
          key={reason}
          type="radio"
          name="reason"
          checked={chosen === reason}
          onChange={() => onChoose(reason)}
          label={t(RETURN_REASON[reason])}
        />
      ))}
    </fieldset>
  )
}
