/** Tasks with known answers in a job: what people are told of them, how each does, and what is contested. */
import { Plural, Trans } from '@lingui/react/macro'
import { useList, useWrite } from '../../../api/use-api.ts'
import type { Job, Output } from '../../../api.generated.ts'
import { Button } from '../../../parts/button.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card, Section } from '../../../parts/page.tsx'
import { useMay } from '../../membership.tsx'
import { CheckAnswers } from './check-answers.tsx'
import { CheckContests } from './check-contests.tsx'
import { GoldForm } from './gold-form.tsx'

type Gold = Output<'list_gold'>['data'][number]

const EVERY_MS = 10_000

/** Draws nothing for a job whose terms say nothing of gold, and for whoever does not review. */
export const GoldSection = ({ job }: { job: Job }) => {
  const mayReview = useMay('review')
  const may = useMay('run_jobs')
  return job.gold === null || !mayReview ? null : <GoldOf job={job} may={may} />
}

const GoldOf = ({ job, may }: { job: Job; may: boolean }) => {
  const list = useList('list_gold', { job_id: job.id }, { every: EVERY_MS })
  const gold = list.data?.pages.flatMap(({ data }) => data) ?? []
  const takesMore = ['draft', 'open', 'paused'].includes(job.status)
  return (
    <Section id="gold" title={<Trans>Tasks with known answers</Trans>}>
      <Told job={job} hidden={gold.filter(inUse).length} />
      <ProblemNotice error={list.error} />
      <CheckContests job={job} may={may} />
      <CheckAnswers job={job} gold={gold} />
      {gold.length > 0 && (
        <ul className="grid gap-3">
          {gold.map((one) => (
            <li key={one.task_id}>
              <OneGold gold={one} may={may} />
            </li>
          ))}
        </ul>
      )}
      {may && takesMore && <GoldForm job={job} />}
    </Section>
  )
}

const inUse = ({ kind, status }: Gold): boolean => kind === 'hidden' && status === 'active'

const Told = ({ job, hidden }: { job: Job; hidden: number }) => {
  const gold = job.gold
  if (gold === null) return null
  const { gate } = gold
  return (
    <div className="grid max-w-prose gap-1">
      <p>
        <Plural value={hidden} one="# hidden one in use." other="# hidden ones in use." />{' '}
        <Trans>
          Each person meets at most {gold.percent} in 100 tasks, each once, paid like all others;{' '}
          {job.gold_places} places are paid for them.
        </Trans>
      </p>
      {gate !== null && (
        <p>
          <Trans>
            Gate, as the card says: with fewer than {gate.percent} % of the last {gate.over} checks
            right, this job rests for a person for {gate.retake_days} days. Nothing else happens to
            them, and all their work is paid.
          </Trans>
        </p>
      )}
      {gate !== null && hidden < gate.over && (
        <p className="font-medium text-danger">
          <Trans>The gate needs {gate.over} hidden ones; add more before you publish.</Trans>
        </p>
      )}
    </div>
  )
}

const OneGold = ({ gold, may }: { gold: Gold; may: boolean }) => {
  const retire = useWrite('retire_gold', { changes: ['list_gold'] })
  const shown = Object.values(gold.input).filter((value) => typeof value === 'string')
  return (
    <Card className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="min-w-0 break-words font-medium">{shown.join(' · ')}</p>
        <p className="text-sm text-muted">
          {gold.kind === 'training' ? <Trans>Training</Trans> : <Trans>Hidden</Trans>}
          {' · '}
          <Status gold={gold} />
        </p>
      </div>
      <p className="break-words text-muted">
        <Trans>Expected: {Object.values(gold.expected).map(inWords).join(' · ')}</Trans>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="numbers">
          {gold.answers === 0 ? (
            <Trans>Nobody met it yet</Trans>
          ) : (
            <Trans>
              {gold.right} of {gold.answers} right
            </Trans>
          )}
        </p>
        {may && gold.status === 'active' && (
          <Button busy={retire.isPending} onClick={() => retire.mutate({ task_id: gold.task_id })}>
            <Trans>Take out of use</Trans>
          </Button>
        )}
      </div>
      <ProblemNotice error={retire.error} />
    </Card>
  )
}

const inWords = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

const Status = ({ gold: { status } }: { gold: Gold }) => {
  switch (status) {
    case 'active':
      return <Trans>in use</Trans>
    case 'quarantined':
      return <Trans>out of use: good people failed it, or it was contested</Trans>
    default:
      return <Trans>taken out of use</Trans>
  }
}
