/** Announces the end of a project: first what it costs with the chosen date, then the word. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { Amount } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { END_REASON, type OwnEndReason, type Project } from '../../words/projects.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { DialogEnd } from '../dialog-end.tsx'

/** Days of notice that somebody may choose; charter R10 asks for fourteen. */
const NOTICES = [14, 30, 7, 0] as const
const DAY_MS = 24 * 60 * 60 * 1000

export const EndProject = ({ project }: { project: Project }) => {
  const [asked, setAsked] = useState(false)
  return (
    <div>
      <Button onClick={() => setAsked(true)}>
        <Trans>End this project</Trans>
      </Button>
      <Dialog
        title={<Trans>End {project.name}?</Trans>}
        open={asked}
        onClose={() => setAsked(false)}
      >
        <EndForm project={project} onDone={() => setAsked(false)} />
      </Dialog>
    </div>
  )
}

const OWN = Object.entries(END_REASON).filter(([reason]) => reason !== 'paused')

const EndForm = ({ project, onDone }: { project: Project; onDone: () => void }) => {
  const { t } = useLingui()
  const [days, setDays] = useState<number>(NOTICES[0])
  const [reason, setReason] = useState<OwnEndReason>('done')
  const end = useWrite('end_project', { onDone, changes: ['list_projects'] })
  // A little more than whole days: the clocks of two machines differ.
  const ends_at = () => new Date(Date.now() + days * DAY_MS + 60_000).toISOString()
  const act = () =>
    end.mutate({ project_id: project.id, reason, ...(days > 0 && { ends_at: ends_at() }) })
  return (
    <div className="grid gap-4">
      <SelectField
        label={t`When`}
        value={days}
        onChange={(event) => setDays(Number(event.target.value))}
      >
        {NOTICES.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 0 ? t`Now, without notice` : t`In ${choice} days`}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t`Why`}
        hint={t`Everybody whom it covers reads this.`}
        value={reason}
        onChange={(event) => setReason(event.target.value as OwnEndReason)}
      >
        {OWN.map(([value, words]) => (
          <option key={value} value={value}>
            {t(words)}
          </option>
        ))}
      </SelectField>
      <Cost project={project} days={days} />
      <DialogEnd
        error={otherThanStale(end.error)}
        busy={end.isPending}
        onCancel={onDone}
        onAct={act}
        look="danger"
      >
        <Trans>Announce the end</Trans>
      </DialogEnd>
      <ConfirmAgain of={end} />
    </div>
  )
}

/** Nothing with full notice; else at most what an end at once would cost. */
const Cost = ({ project, days }: { project: Project; days: number }) => {
  const { ending_now_costs: most, people } = project
  if (days >= 14 || Number(most.amount) === 0)
    return (
      <p className="rounded-control bg-accent-soft px-4 py-3">
        <Trans>Nobody is owed a fee. Work goes on until then, and what is begun is paid.</Trans>
      </p>
    )
  return (
    <p className="rounded-control bg-warn-soft px-4 py-3">
      <Trans>
        Ending it at once costs <Amount of={most} className="font-semibold" /> in fees, less for
        each day of notice.
      </Trans>{' '}
      <Plural
        value={people.steady}
        one="# person works on it steadily."
        other="# people work on it steadily."
      />
    </p>
  )
}
