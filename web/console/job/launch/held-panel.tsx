/** A job that waits for a look at its texts, or a draft that somebody looked at. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useWrite } from '../../../api/use-api.ts'
import type { Job } from '../../../api.generated.ts'
import { useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../../parts/notice.tsx'
import { say } from '../../../parts/say.tsx'
import { formatInstant } from '../../../words/time.ts'
import { useMay } from '../../membership.tsx'
import { Findings } from '../findings.tsx'

export const HeldPanel = ({ job }: { job: Job }) => {
  const { screening } = job
  if (screening === null || (job.status !== 'held' && job.status !== 'draft')) return null
  if (job.status === 'held') return <Waiting job={job} screening={screening} />
  if (screening.outcome === 'released')
    return (
      <Notice look="good" title={<Trans>Somebody looked: you can publish it as it is</Trans>}>
        {screening.reason}
      </Notice>
    )
  if (screening.outcome === 'refused')
    return (
      <Notice look="warn" title={<Trans>These texts cannot be published</Trans>}>
        <p className="mb-2 whitespace-pre-wrap">{screening.reason}</p>
        <Findings findings={screening.findings} terms={job} />
      </Notice>
    )
  if (screening.outcome === 'lapsed')
    return (
      <Notice look="warn" title={<Trans>Nobody looked in time</Trans>}>
        <Trans>It is your draft again. Change the texts, or publish it for another look.</Trans>
      </Notice>
    )
  return null
}

type WaitingProps = { job: Job; screening: NonNullable<Job['screening']> }

const Waiting = ({ job, screening }: WaitingProps) => {
  const { t } = useLingui()
  const locale = useLocale()
  const may = useMay('run_jobs')
  const back = useWrite('take_back_job', { onDone: () => say(t`It is a draft again.`) })
  return (
    <Notice look="warn" title={<Trans>A person looks at the texts first</Trans>}>
      <div className="grid gap-3">
        <p>
          <Trans>
            People are not asked for such things here. If it is meant otherwise, it is released: by{' '}
            {formatInstant(locale, screening.decide_until)}, else it is your draft again. No money
            has moved.
          </Trans>
        </p>
        <Findings findings={screening.findings} terms={job} />
        {may && (
          <div>
            <Button busy={back.isPending} onClick={() => back.mutate({ job_id: job.id })}>
              <Trans>Take it back and change it</Trans>
            </Button>
            <ProblemNotice error={back.error} />
          </div>
        )}
      </div>
    </Notice>
  )
}
