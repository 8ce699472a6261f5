/** What workers reported about the content of a job, and the answer to it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { CONTENT_FLAG } from '../../words/choices.ts'
import { formatInstant } from '../../words/time.ts'

const EVERY_MS = 10_000

/** Draws nothing while there is no report to answer. */
export const ContentReports = ({ job, may }: { job: Job; may: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const reports = useList('list_content_reports', { job_id: job.id }, { every: EVERY_MS })
  const open = (reports.data?.pages.flatMap(({ data }) => data) ?? []).filter(
    ({ outcome }) => outcome === null,
  )
  const [first] = open.slice(-1)
  if (first === undefined) return null
  const kinds = [...new Set(open.flatMap(({ shows }) => shows))]
  const shown = kinds.map((flag) => t(CONTENT_FLAG[flag])).join(', ')
  return (
    <Notice
      look="warn"
      title={
        <Plural
          value={open.length}
          one="# person left because of what the job shows"
          other="# people left because of what the job shows"
        />
      }
    >
      <p>
        {kinds.length === 0 ? (
          <Trans>They say that nothing of what it warns of is there.</Trans>
        ) : (
          <Trans>They say it shows: {shown}. With three reports the job pauses.</Trans>
        )}
      </p>
      <p>
        <Trans>
          Without an answer the reports are right on {formatInstant(locale, first.answer_until)}.
        </Trans>
      </p>
      {may && <Answers job={job.id} shown={kinds.length > 0} />}
    </Notice>
  )
}

const Answers = ({ job, shown }: { job: string; shown: boolean }) => {
  const answer = useWrite('answer_content_reports', {
    changes: ['list_content_reports', 'get_job'],
  })
  const say = (outcome: 'confirmed' | 'dismissed') => answer.mutate({ job_id: job, outcome })
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      <Button busy={answer.isPending} onClick={() => say('confirmed')}>
        {shown ? <Trans>They are right: end the job</Trans> : <Trans>They are right</Trans>}
      </Button>
      <Button busy={answer.isPending} onClick={() => say('dismissed')}>
        <Trans>I looked: the warning is right</Trans>
      </Button>
      <ProblemNotice error={answer.error} />
    </div>
  )
}
