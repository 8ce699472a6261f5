/** Jobs that people left because of what they show: whoever answers first, the requester or this place. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { CONTENT_FLAG, JOB_STATUS } from '../../words/choices.ts'
import { formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'

type Reported = Output<'list_reported_jobs'>['data'][number]

const EVERY_MS = 30_000

/** Draws nothing while no report waits. */
export const ReportedJobs = () => {
  const list = useList('list_reported_jobs', {}, { every: EVERY_MS })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (all.length === 0) return <ProblemNotice error={list.error} />
  return (
    <Section id="reported" title={<Trans>Reports about content</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          Its requester can answer too. Without an answer the reports are right, and the people are
          paid.
        </Trans>
      </p>
      <ul className="grid gap-4">
        {all.map((job) => (
          <li key={job.job_id}>
            <ReportedJob job={job} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const ReportedJob = ({ job }: { job: Reported }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const flags = (all: Reported['shows']) => all.map((flag) => t(CONTENT_FLAG[flag])).join(', ')
  const [shows, warned] = [flags(job.shows), flags(job.content_flags)]
  return (
    <Card className="grid gap-3">
      <div>
        <h3 className="text-base font-semibold wrap-anywhere">{job.title}</h3>
        <p className="text-sm text-muted wrap-anywhere">
          {job.requester} · {t(JOB_STATUS[job.status])}
        </p>
      </div>
      <p>
        <Plural value={job.people} one="# person says" other="# people say" />{' '}
        {shows === '' ? <Trans>that nothing of what it warns of is there.</Trans> : null}
        {shows !== '' && <Trans>that it shows: {shows}.</Trans>}{' '}
        {warned === '' ? (
          <Trans>It warns of nothing.</Trans>
        ) : (
          <Trans>It warns of: {warned}.</Trans>
        )}
      </p>
      <p className="text-sm text-muted">
        <Trans>
          Without an answer they are right on {formatInstant(locale, job.answer_until)}.
        </Trans>
      </p>
      <Answers job={job} />
    </Card>
  )
}

const Answers = ({ job: { job_id, shows } }: { job: Reported }) => {
  const answer = useWrite('answer_content_reports', {
    changes: ['list_reported_jobs', 'list_queues'],
  })
  return (
    <div className="flex flex-wrap gap-3">
      <AskFirst
        button={<Trans>They are right</Trans>}
        title={<Trans>The reports are right?</Trans>}
        action={<Trans>They are right</Trans>}
        write={answer}
        input={{ job_id, outcome: 'confirmed' as const }}
      >
        {shows.length > 0 ? (
          <Trans>
            The job gives out no more places; work in hand is finished and paid, and its requester
            publishes it again with the right warning.
          </Trans>
        ) : (
          <Trans>The people are paid for their time, and the job may go on.</Trans>
        )}
      </AskFirst>
      <AskFirst
        button={<Trans>The warning is right</Trans>}
        title={<Trans>You looked, and the warning is right?</Trans>}
        action={<Trans>The warning is right</Trans>}
        write={answer}
        input={{ job_id, outcome: 'dismissed' as const }}
      >
        <Trans>The job may go on. What was paid for their time stays paid.</Trans>
      </AskFirst>
    </div>
  )
}
