/** A draft, and what saying yes would cost. Nothing is spent before somebody presses. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWrite } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button, buttonClass } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { formatMoney } from '../../words/money.ts'
import { useMay } from '../membership.tsx'
import { PublishProblem, useSayPublished } from '../publish-problem.tsx'
import { setAsideOf } from './layers/set-aside.ts'

export const PublishPanel = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const may = useMay('run_jobs')
  const { agent } = job.asked_by
  const publish = useWrite('publish_job', { onDone: useSayPublished() })
  // What a project sets aside besides is told where its jobs are quoted.
  const at_most = setAsideOf(job)
  const most = job.project_id === null ? { max_cost: at_most } : {}
  const ready = job.tasks > 0 && job.next_action !== 'list_copies'
  return (
    <Notice
      look="warn"
      title={
        agent === null ? (
          <Trans>A draft: nobody sees it yet, nothing is spent</Trans>
        ) : (
          <Trans>{agent} asks you to publish this</Trans>
        )
      }
    >
      <div className="grid gap-3 pt-1">
        <Price job={job} />
        {may && (
          <div className="flex flex-wrap gap-3">
            {ready && (
              <Button
                look="primary"
                busy={publish.isPending}
                onClick={() => publish.mutate({ job_id: job.id, ...most })}
              >
                {t`Publish for at most ${formatMoney(locale, at_most)}`}
              </Button>
            )}
            <ChangeLink job={job} />
          </div>
        )}
        {!may && (
          <p className="text-muted">
            <Trans>An owner or a manager can publish it.</Trans>
          </p>
        )}
        <PublishProblem
          error={publish.error}
          onDisclose={() => publish.mutate({ job_id: job.id, ...most, discloses_lower_pay: true })}
        />
      </div>
    </Notice>
  )
}

const ChangeLink = ({ job }: { job: Job }) => (
  <Link
    to="/jobs/$job/edit"
    params={{ job: job.id }}
    search={{ step: job.tasks === 0 ? 'data' : 'words' }}
    className={buttonClass('quiet')}
  >
    <Trans>Change the draft</Trans>
  </Link>
)

const Price = ({ job }: { job: Job }) =>
  job.tasks === 0 ? (
    <p>
      <Trans>It has no tasks yet: add them here, or through the API.</Trans>
    </p>
  ) : (
    <>
      <p>
        {job.certainty === null ? (
          <Trans>
            {job.places} answers at <Amount of={job.reward} /> each, that is{' '}
            <Amount of={job.hourly} /> an hour. Expected <Amount of={job.cost} />, fee included. Set
            aside at once: <Amount of={setAsideOf(job)} className="font-semibold" />; what is not
            used comes back.
          </Trans>
        ) : (
          <Trans>
            At most {job.places} answers at <Amount of={job.reward} /> each, that is{' '}
            <Amount of={job.hourly} /> an hour; fewer where results are sure sooner. Set aside at
            once: <Amount of={setAsideOf(job)} className="font-semibold" />; what is not used comes
            back.
          </Trans>
        )}
      </p>
      {job.project_id !== null && (
        <p>
          <Trans>Its project sets money aside besides, for an end without notice.</Trans>
        </p>
      )}
    </>
  )
