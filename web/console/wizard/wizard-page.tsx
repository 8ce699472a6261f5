/** A job without JSON: data, words, pay, a look at it, the price. The draft on the instance is all its state. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import { useInstance } from '../../api/use-instance.ts'
import type { Job } from '../../api.generated.ts'
import { Button, buttonClass } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle } from '../../parts/page.tsx'
import { minorOf } from '../../words/sums.ts'
import { AskFirst } from '../ask-first.tsx'
import { useMay } from '../membership.tsx'
import { DataStep } from './data/data-step.tsx'
import { LookStep } from './look-step.tsx'
import { PayStep } from './pay-step.tsx'
import { PublishStep } from './publish-step.tsx'
import { StepList } from './step-list.tsx'
import { STEPS, type Step } from './steps.ts'
import { answersFaulty, type Terms } from './terms.ts'
import { type DraftJob, useDraftJob } from './use-draft-job.ts'
import { useLabels } from './use-labels.ts'
import { emptyTexts } from './wording/edit-form.ts'
import { WordsStep } from './wording/words-step.tsx'

export const WizardPage = () => {
  const { job: id } = useParams({ from: '/jobs/$job/edit' })
  const may = useMay('run_jobs')
  const job = useRead('get_job', { job_id: id })
  if (job.data === undefined)
    return job.isPending ? <Loading /> : <ProblemNotice error={job.error} />
  if (!may || job.data.status !== 'draft')
    return (
      <Notice look="warn" title={<Trans>This is not a draft of yours to change</Trans>}>
        <Link to="/jobs/$job" params={{ job: id }} className="text-accent underline">
          <Trans>To the job</Trans>
        </Link>
      </Notice>
    )
  return <Wizard key={id} job={job.data} />
}

/** Whether the terms cannot be kept as they are: said beside the fields, and nothing is sent. */
const useFaulty = () => {
  const floors = useInstance()?.pay_floor_per_hour
  return (terms: Terms): boolean => {
    const { estimated_seconds: seconds = 0, reward } = terms
    const floor = floors?.find(({ currency }) => currency === reward.currency)
    const minor = minorOf(reward)
    const least =
      floor === undefined ? 0n : ((minorOf(floor) ?? 0n) * BigInt(seconds) + 3599n) / 3600n
    return (
      emptyTexts(terms.form).length > 0 ||
      terms.form.title.trim().length < 3 ||
      terms.data_use.licence.trim() === '' ||
      seconds < 10 ||
      seconds > 8 * 3600 ||
      answersFaulty(terms) ||
      minor === undefined ||
      minor < least
    )
  }
}

const Wizard = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const { step = 'data' } = useSearch({ from: '/jobs/$job/edit' })
  const navigate = useNavigate({ from: '/jobs/$job/edit' })
  const draft = useDraftJob(job, useFaulty())
  const labels = useLabels(draft.terms.form)
  const heading = useRef<HTMLHeadingElement>(null)
  const current = { ...draft, job }
  const onStep = (next: Step) => {
    void draft.settle()
    void navigate({ search: { step: next } })
  }
  // After a change of step its heading takes the focus, as after a change of page.
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of step
  useEffect(() => {
    if (!first.current) heading.current?.focus()
    first.current = false
  }, [step])
  const done = new Set<Step>(job.tasks > 0 ? ['data'] : [])
  const next = STEPS[STEPS.indexOf(step) + 1]
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageTitle title={t`New job`}>{job.title}</PageTitle>
        <Kept draft={current} />
      </div>
      <StepList step={step} done={done} onStep={onStep} />
      <StepHeading step={step} heading={heading} />
      <ProblemNotice error={draft.error} />
      <StepView step={step} draft={current} labels={labels} onStep={onStep} />
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
        <Discard job={job.id} />
        {next !== undefined && step !== 'data' && (
          <Button look="primary" disabled={draft.state === 'faulty'} onClick={() => onStep(next)}>
            <Trans>Go on</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

type StepViewProps = {
  step: Step
  draft: DraftJob
  labels: Record<string, string>
  onStep: (step: Step) => void
}

const StepView = ({ step, draft, labels, onStep }: StepViewProps): ReactNode => {
  switch (step) {
    case 'data':
      return <DataStep draft={draft} labels={labels} onNext={() => onStep('words')} />
    case 'words':
      return <WordsStep draft={draft} labels={labels} />
    case 'pay':
      return <PayStep draft={draft} />
    case 'look':
      return <LookStep draft={draft} />
    case 'publish':
      return <PublishStep draft={draft} onStep={onStep} />
  }
}

const StepHeading = ({
  step,
  heading,
}: {
  step: Step
  heading: React.RefObject<HTMLHeadingElement | null>
}) => {
  const { t } = useLingui()
  const titles: Record<Step, string> = {
    data: t`What is it about?`,
    words: t`What do people read?`,
    pay: t`What does it pay?`,
    look: t`How does it look?`,
    publish: t`What does it cost?`,
  }
  return (
    <h2 ref={heading} tabIndex={-1} className="text-xl focus:outline-none">
      {titles[step]}
    </h2>
  )
}

/** Whether the instance has everything; said aloud when it changes. */
const Kept = ({ draft }: { draft: DraftJob }) => (
  <p aria-live="polite" className="min-h-6 text-sm text-muted">
    {draft.state === 'kept' && <Trans>Draft kept</Trans>}
    {draft.state === 'changed' && <Trans>Keeping …</Trans>}
    {draft.state === 'faulty' && (
      <span className="font-medium text-warn">
        <Trans>Not kept yet: correct what is marked</Trans>
      </span>
    )}
  </p>
)

const Discard = ({ job }: { job: string }) => {
  const { t } = useLingui()
  const navigate = useNavigate()
  const close = useWrite('close_job', { onDone: () => navigate({ to: '/' }) })
  return (
    <AskFirst
      button={t`Discard the draft`}
      look="plain"
      className={buttonClass('plain', '-ms-2 px-2')}
      title={t`Discard this draft?`}
      action={t`Discard it`}
      actionLook="danger"
      write={close}
      input={{ job_id: job }}
    >
      <Trans>Nobody has seen it and nothing was spent.</Trans>
    </AskFirst>
  )
}
