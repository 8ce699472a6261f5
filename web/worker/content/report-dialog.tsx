/** What the task really shows; leaving it is paid. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Assignment } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { CheckField } from '../../parts/field.tsx'
import { go } from '../../parts/navigation.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'
import { CONTENT_FLAG } from '../../words/choices.ts'
import { formatMoney } from '../../words/money.ts'
import { FLAGS, type Flag, withFlag } from './flags.ts'

type Props = { assignment: Assignment; onClose: () => void }

export const ReportDialog = ({ assignment, onClose }: Props) => {
  const { t } = useLingui()
  const locale = useLocale()
  const warned = assignment.content_flags
  const [shows, setShows] = useState<Flag[]>(warned)
  const report = useWrite('report_content', {
    onDone: ({ paid }) => {
      say(t`Reported. For your time: ${formatMoney(locale, paid)}`)
      go('/work')
    },
    changes: ['list_work', 'list_assignments', 'get_earnings'],
  })
  const same = shows.join() === warned.join()
  return (
    <Dialog title={t`What does it really show?`} open onClose={onClose}>
      <p className="mb-2">
        <Trans>
          Leave the task if it shows something the job does not warn of, or warns of something that
          is not there. Your time until now is paid, it never counts against you, and the requester
          does not learn that it was you. The job is offered to you no more until somebody answers.
        </Trans>
      </p>
      <Shows shows={shows} onShows={setShows} />
      {same && warned.length > 0 && (
        <Notice>
          <Trans>The job warns of exactly that. You can return the task at any time, paid.</Trans>
        </Notice>
      )}
      <ProblemNotice error={report.error} />
      <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:*:grow">
        <Button onClick={onClose}>
          <Trans>Keep working</Trans>
        </Button>
        <Button
          look="primary"
          disabled={same}
          busy={report.isPending}
          onClick={() => report.mutate({ assignment_id: assignment.id, shows })}
        >
          <Trans>Report and leave</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

type ShowsProps = { shows: Flag[]; onShows: (shows: Flag[]) => void }

const Shows = ({ shows, onShows }: ShowsProps) => {
  const { t } = useLingui()
  return (
    <fieldset>
      <legend className="font-medium">
        <Trans>It shows</Trans>
      </legend>
      {FLAGS.map((flag) => (
        <CheckField
          key={flag}
          checked={shows.includes(flag)}
          onChange={(event) => onShows(withFlag(shows, flag, event.target.checked))}
        >
          {t(CONTENT_FLAG[flag])}
        </CheckField>
      ))}
    </fieldset>
  )
}
