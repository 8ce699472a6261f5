/** One job: where it stands, its money, and its answers. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useRead } from '../../api/use-api.ts'
import type { Job, Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Facts, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { CONTENT_FLAG } from '../../words/choices.ts'
import { useSaid } from '../../words/said.ts'
import { formatDuration, formatInstant } from '../../words/time.ts'
import { AudienceSummary } from '../audience/audience-summary.tsx'
import { ContentReports } from '../content/content-reports.tsx'
import { StatusMark } from '../job-row.tsx'
import { useMay } from '../membership.tsx'
import { ScheduleSection } from '../schedule/schedule-section.tsx'
import { SignalList } from '../signals/signal-list.tsx'
import { CertaintyPanel, useAnswersWanted } from './certainty/certainty-panel.tsx'
import { ContestedAnswers } from './contested-answers.tsx'
import { CopiesPanel } from './copies-panel.tsx'
import { GoldSection } from './gold/gold-section.tsx'
import { JobActions } from './job-actions.tsx'
import { JobProgress } from './job-progress.tsx'
import { JobQuality } from './job-quality.tsx'
import { JobResults } from './job-results.tsx'
import { HeldPanel } from './launch/held-panel.tsx'
import { LaunchNotice } from './launch/launch-notice.tsx'
import { RepairQuotes, RepairTerms } from './launch/repair-quotes.tsx'
import { ReviewPanel } from './launch/review-panel.tsx'
import { LayersSection } from './layers/layers-section.tsx'
import { Preview } from './preview.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { JobQuestions } from './questions/job-questions.tsx'
import { RulesSection } from './rules/rules-section.tsx'
import { ShortEstimate } from './short-estimate.tsx'
import { TermsVersions } from './terms/terms-versions.tsx'

export const JobPage = () => {
  const { job: id } = useParams({ from: '/jobs/$job' })
  const job = useRead('get_job', { job_id: id }, { every: 4000 })
  if (job.data === undefined)
    return job.isPending ? <Loading /> : <ProblemNotice error={job.error} />
  return <JobView job={job.data} />
}

const JobView = ({ job }: { job: Output<'get_job'> }) => {
  const draft = job.status === 'draft'
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <StatusLine job={job} />
        <PageTitle title={job.title}>{job.title}</PageTitle>
        {job.description && <p className="max-w-prose text-muted">{job.description}</p>}
        <JobActions job={job} />
      </div>
      {draft && <CopiesPanel job_id={job.id} />}
      <HeldPanel job={job} />
      <ShortEstimate job={job} />
      <ReviewPanel job={job} />
      {draft && job.next_action !== 'none' && <PublishPanel job={job} />}
      {!draft && <JobQuestions job_id={job.id} />}
      {job.launch !== null && <LaunchNotice job={job} launch={job.launch} />}
      {!draft && job.status !== 'held' && <Running job={job} />}
      <RepairQuotes quotes={job.repair_quotes} />
      <GoldSection job={job} />
      <RulesSection job={job} />
      <ScheduleSection job={job} />
      <Section id="terms" title={<Trans>What people are told</Trans>}>
        <Terms job={job} />
        {job.repair !== null && <RepairTerms repair={job.repair} />}
        {job.published_at !== null && <TermsVersions job_id={job.id} />}
        <h3 className="text-base font-medium">
          <Trans>Whom it is for</Trans>
        </h3>
        <AudienceSummary job={job} />
        <Preview job={job} />
      </Section>
    </div>
  )
}

/** A job that people work on, or did. */
const Running = ({ job }: { job: Job }) => {
  const mayReview = useMay('review')
  const mayManage = useMay('run_jobs')
  return (
    <>
      <ContentReports job={job} may={mayManage} />
      <JobProgress job={job} />
      {mayReview && <ContestedAnswers job={job} />}
      {mayReview && <SignalList job_id={job.id} may />}
      {mayReview && <JobResults job={job} />}
      <LayersSection job={job} may={mayReview} />
      <CertaintyPanel job={job} />
      {mayReview && <JobQuality job={job} />}
    </>
  )
}

const StatusLine = ({ job }: { job: Job }) => (
  <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
    <StatusMark status={job.status} />
    {job.asked_by.agent === null ? (
      <Trans>Asked by {job.asked_by.requester}</Trans>
    ) : (
      <Trans>
        Asked by the agent {job.asked_by.agent}; {job.asked_by.human_contact} answers for it
      </Trans>
    )}
  </p>
)

const Terms = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const said = useSaid()
  const answers = useAnswersWanted()
  const silence = formatDuration(locale, job.auto_approve_seconds, 'long')
  const flags = job.content_flags?.map((flag) => t(CONTENT_FLAG[flag])).join(', ')
  const shows = flags === undefined ? t`Not said yet` : flags || t`Nothing harmful`
  return (
    <div className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <Facts
        facts={[
          [t`Reward`, <Amount key="r" of={job.reward} />],
          [t`An hour`, <Amount key="h" of={job.hourly} />],
          [t`Time needed`, formatDuration(locale, job.estimated_seconds)],
          [t`Answers per task`, answers(job)],
          ...said(job),
          [t`May show`, shows],
          [t`Silence`, t`Approves and pays after ${silence}`],
          ...(job.deadline === null
            ? []
            : [[t`Until`, formatInstant(locale, job.deadline)] as [string, string]]),
        ]}
      />
    </div>
  )
}
