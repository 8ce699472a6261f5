/** One schedule: its rule, what comes next, what came of the last run, and what may be done. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRefusalWords } from '../../api/refusals.ts'
import { useWrite } from '../../api/use-api.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'
import { useMay } from '../membership.tsx'
import { RuleWords, type Schedule } from './rule-words.tsx'

/** `page`: the job on whose page it stands, which needs no link to itself. */
type Props = { schedule: Schedule; page: string }

export const ScheduleCard = ({ schedule, page }: Props) => {
  const may = useMay('run_jobs')
  return (
    <Card className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">
          <RuleWords of={schedule} />
        </span>
        <StatusWord status={schedule.status} />
      </p>
      <Times schedule={schedule} page={page} />
      <Trouble schedule={schedule} page={page} />
      {may && schedule.status !== 'ended' && <Actions schedule={schedule} />}
    </Card>
  )
}

const StatusWord = ({ status }: { status: Schedule['status'] }) => {
  if (status === 'active') return null
  return (
    <span className="rounded-full border border-edge px-2.5 text-sm font-medium text-muted">
      {status === 'paused' ? (
        <Trans context="a schedule">Paused</Trans>
      ) : (
        <Trans context="a schedule">Ended</Trans>
      )}
    </span>
  )
}

type Fact = [ReactNode, ReactNode]

const Times = ({ schedule, page }: Props) => {
  const { t } = useLingui()
  const { next_runs: next, runs, repeat, job_id } = schedule
  const [last] = runs
  const facts: Fact[] = []
  if (next.length > 0) facts.push([t`Next, by your clock`, <Coming key="next" times={next} />])
  const price = repeat === null ? t`At most` : t`At most, each time`
  facts.push([price, <Amount key="price" of={schedule.at_most} />])
  if (last !== undefined) facts.push([t`Last run`, <LastRun key="last" run={last} page={page} />])
  if (job_id !== page)
    facts.push([t`Repeats`, <JobLink key="of" id={job_id} words={schedule.title} />])
  return <Facts facts={facts} />
}

const Coming = ({ times }: { times: readonly string[] }) => {
  const locale = useLocale()
  return (
    <ul>
      {times.map((time) => (
        <li key={time}>{formatInstant(locale, time)}</li>
      ))}
    </ul>
  )
}

const JobLink = ({ id, words }: { id: string; words: ReactNode }) => (
  <Link to="/jobs/$job" params={{ job: id }}>
    {words}
  </Link>
)

type Run = Schedule['runs'][number]

const LastRun = ({ run, page }: { run: Run; page: string }) => {
  const locale = useLocale()
  const when = formatInstant(locale, run.started_at)
  return (
    <>
      {run.job_id === null || run.job_id === page ? when : <JobLink id={run.job_id} words={when} />}
      {run.missed > 0 && (
        <p className="text-sm text-muted">
          <Trans>Times missed before it, while the server did not run: {run.missed}</Trans>
        </p>
      )}
    </>
  )
}

/** What a person can help with: money, a yes, or a look at the draft that waits. */
const Trouble = ({ schedule, page }: Props) => {
  const [last] = schedule.runs
  if (last === undefined || last.outcome === 'opened' || schedule.next_action === 'none')
    return null
  return (
    <Notice
      look="warn"
      title={
        last.outcome === 'needs_human' ? (
          <Trans>The last run waits for somebody to publish it</Trans>
        ) : (
          <Trans>The last run could not be published</Trans>
        )
      }
    >
      {last.outcome === 'refused' && <Refused code={last.code ?? 'internal'} />}
      <p>
        {schedule.status === 'ended' ? (
          <Trans>Its draft is kept.</Trans>
        ) : (
          <Trans>Its draft is kept, and the next run uses it.</Trans>
        )}{' '}
        {last.job_id !== null && last.job_id !== page && (
          <JobLink id={last.job_id} words={<Trans>Look at the draft</Trans>} />
        )}
      </p>
    </Notice>
  )
}

/** Why the last run was refused. */
const Refused = ({ code }: { code: string }) => {
  const { t } = useLingui()
  const why = useRefusalWords(code)
  return typeof why === 'string' ? null : <p>{t(why.title)}.</p>
}

const Actions = ({ schedule }: { schedule: Schedule }) => {
  const pause = useWrite('pause_schedule')
  const resume = useWrite('resume_schedule')
  const end = useWrite('delete_schedule')
  const input = { schedule_id: schedule.id }
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        {schedule.status === 'active' ? (
          <Button busy={pause.isPending} onClick={() => pause.mutate(input)}>
            <Trans>Pause</Trans>
          </Button>
        ) : (
          <Button look="primary" busy={resume.isPending} onClick={() => resume.mutate(input)}>
            <Trans>Go on</Trans>
          </Button>
        )}
        <AskFirst
          button={<Trans context="a schedule">End</Trans>}
          title={<Trans>End this schedule?</Trans>}
          action={<Trans>End it</Trans>}
          write={end}
          input={input}
        >
          <Trans>
            Nothing more is published by it. Jobs it has opened go on, and people finish and are
            paid.
          </Trans>
        </AskFirst>
      </div>
      <ProblemNotice error={pause.error ?? resume.error} />
    </div>
  )
}
