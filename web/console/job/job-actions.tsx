/** Pausing, going on, paying more, closing. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { Amount } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { AmountField } from '../amount-field.tsx'
import { AskFirst } from '../ask-first.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMay } from '../membership.tsx'
import { BetterTerms } from './terms/better-terms.tsx'

type Props = { job: Job }

export const JobActions = ({ job }: Props) => {
  const may = useMay('run_jobs')
  const pause = useWrite('pause_job')
  const resume = useWrite('resume_job')
  const running = job.status === 'open' || job.status === 'paused'
  if (!may || (!running && job.status !== 'draft')) return null
  const input = { job_id: job.id }
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        {job.status === 'open' && (
          <Button busy={pause.isPending} onClick={() => pause.mutate(input)}>
            <Trans>Pause</Trans>
          </Button>
        )}
        {job.status === 'paused' && (
          <Button
            {...(job.next_action !== 'raise_pay' && { look: 'primary' })}
            busy={resume.isPending}
            onClick={() => resume.mutate(input)}
          >
            <Trans>Go on</Trans>
          </Button>
        )}
        {running && <RaisePay job={job} />}
        {running && <BetterTerms job={job} />}
        <Close job={job} />
      </div>
      <ProblemNotice error={pause.error ?? resume.error} />
    </div>
  )
}

const RaisePay = ({ job }: Props) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [amount, setAmount] = useState<string>()
  const raise = useWrite('raise_pay', { onDone: () => setOpen(false) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount === undefined || raise.isPending) return
    raise.mutate({ job_id: job.id, reward: { amount, currency: job.reward.currency } })
  }
  return (
    <>
      <Button
        {...(job.next_action === 'raise_pay' && { look: 'primary' })}
        onClick={() => setOpen(true)}
      >
        <Trans>Raise the pay</Trans>
      </Button>
      <Dialog title={t`Raise the pay`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit} className="grid gap-4">
          <p>
            <Trans>
              Now <Amount of={job.reward} className="font-semibold" /> an answer. More is paid to
              everybody not yet paid; published pay never falls.
            </Trans>
          </p>
          <AmountField label={t`New reward`} onAmount={setAmount} required />
          <DialogEnd error={raise.error} busy={raise.isPending} onCancel={() => setOpen(false)}>
            <Trans>Raise it</Trans>
          </DialogEnd>
        </form>
      </Dialog>
    </>
  )
}

const Close = ({ job }: Props) => {
  const close = useWrite('close_job')
  return (
    <AskFirst
      button={
        job.status === 'draft' ? <Trans>Discard</Trans> : <Trans context="a job">Close</Trans>
      }
      title={<Trans>Close this job?</Trans>}
      action={<Trans>Close it</Trans>}
      write={close}
      input={{ job_id: job.id }}
    >
      <Trans>
        No new places are given out. Work begun is finished and paid; what is not needed comes back
        to you. A closed job cannot be opened again.
      </Trans>
    </AskFirst>
  )
}
