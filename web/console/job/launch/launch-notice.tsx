/** Only the first places of a job are out: why, what its requester can do, and that it goes on by itself. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWrite } from '../../../api/use-api.ts'
import type { Job } from '../../../api.generated.ts'
import { Amount } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { LinesField } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { say } from '../../../parts/say.tsx'
import { DialogEnd } from '../../dialog-end.tsx'
import { useMay } from '../../membership.tsx'

type Launch = NonNullable<Job['launch']>
type Props = { job: Job; launch: Launch }

export const LaunchNotice = ({ job, launch }: Props) => {
  const stuck = launch.waits_for.some((reason) => reason !== 'first_answers')
  return (
    <Notice
      look={stuck ? 'warn' : 'plain'}
      title={
        <Plural
          value={launch.first_places}
          one="One place is open first"
          other="# places are open first"
        />
      }
    >
      <p>
        <Trans>
          {launch.handed_in} handed in so far. {launch.waiting} more places open by themselves when
          the first are answered and nothing speaks against it.
        </Trans>
      </p>
      <ul className="mt-3 grid gap-4">
        <Reasons job={job} launch={launch} />
      </ul>
      <p className="mt-3 text-muted">
        <Trans>
          So that nobody’s time is lost under instructions or pay that do not hold. If nobody does
          anything, the job ends at its deadline and the rest of the money comes back.
        </Trans>
      </p>
    </Notice>
  )
}

const Reasons = ({ job, launch }: Props) => {
  const waits = new Set(launch.waits_for)
  return (
    <>
      {waits.has('open_question') && (
        <Reason>
          <Trans>A worker’s question has no answer yet.</Trans>
        </Reason>
      )}
      {waits.has('pay_under_floor') && launch.reward_needed !== null && (
        <Reason action={<RaiseTo job={job} reward={launch.reward_needed} />}>
          <Trans>
            People need longer than was said, so an hour pays less than the floor. At least{' '}
            <Amount of={launch.reward_needed} className="font-semibold" /> an answer would do.
          </Trans>
        </Reason>
      )}
      {waits.has('many_returns') && (
        <Reason action={<SayClearly job={job} />}>
          <Plural
            value={launch.returned}
            one="One person gave the work back: something in it may be unclear."
            other="# times the work was given back: something in it may be unclear."
          />
        </Reason>
      )}
    </>
  )
}

const Reason = ({ children, action }: { children: ReactNode; action?: ReactNode }) => {
  const may = useMay('run_jobs')
  return (
    <li className="grid gap-2 border-s-3 border-warn ps-3">
      <p>{children}</p>
      {may && action && <div>{action}</div>}
    </li>
  )
}

const RaiseTo = ({ job, reward }: { job: Job; reward: Job['reward'] }) => {
  const { t } = useLingui()
  const raise = useWrite('raise_pay', { onDone: () => say(t`The pay is raised.`) })
  return (
    <Button
      look="primary"
      busy={raise.isPending}
      onClick={() => raise.mutate({ job_id: job.id, reward })}
    >
      <Trans>
        Raise to <Amount of={reward} />
      </Trans>
    </Button>
  )
}

const SayClearly = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const goOn = useWrite('continue_launch', { onDone: () => setOpen(false) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || goOn.isPending) return
    goOn.mutate({ job_id: job.id, clarification: text.trim() })
  }
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Trans>Say it more clearly</Trans>
      </Button>
      <Dialog title={t`Say it more clearly`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4">
          <LinesField
            label={t`What people should know`}
            hint={t`Everybody reads it before they accept and while they work. It stays with the job.`}
            value={text}
            onText={setText}
            rows={5}
            required
          />
          <DialogEnd error={goOn.error} busy={goOn.isPending} onCancel={() => setOpen(false)}>
            <Trans>Say it and go on</Trans>
          </DialogEnd>
        </form>
      </Dialog>
    </>
  )
}
