/** The last step: what it costs, what is set aside, what there is; then yes. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button, buttonClass } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Facts, Loading } from '../../parts/page.tsx'
import { formatMoney } from '../../words/money.ts'
import { minorOf, moneyOf } from '../../words/sums.ts'
import { formatDuration } from '../../words/time.ts'
import { TestDeposit } from '../balance.tsx'
import { Advice } from '../job/certainty/advice.tsx'
import { CopiesPanel } from '../job/copies-panel.tsx'
import { Findings } from '../job/findings.tsx'
import { PublishProblem, useSayPublished } from '../publish-problem.tsx'
import { useReserveFacts } from '../reserve-facts.tsx'
import { QuotedCertainty } from './quoted-certainty.tsx'
import type { Step } from './steps.ts'
import { StillMissing } from './still-missing.tsx'
import type { DraftJob } from './use-draft-job.ts'

type Props = { draft: DraftJob; onStep: (step: Step) => void }

export const PublishStep = ({ draft, onStep }: Props) => {
  const { job, terms } = draft
  const empty = job.tasks === 0
  const quote = useRead(
    'quote_job',
    { ...terms, tasks: Math.max(1, job.tasks) },
    { enabled: !empty && draft.state === 'kept', every: 5000 },
  )
  if (empty)
    return (
      <Notice look="warn" title={<Trans>There are no tasks in it yet</Trans>}>
        <Button look="plain" className="-ms-2 px-2" onClick={() => onStep('data')}>
          <Trans>To the data</Trans>
        </Button>
      </Notice>
    )
  if (terms.content_flags === undefined) return <Unsaid onStep={onStep} />
  if (quote.error !== null) return <ProblemNotice error={quote.error} />
  if (quote.data === undefined) return <Loading rows={2} />
  return (
    <div className="grid gap-4">
      <CopiesPanel job_id={job.id} />
      <StillMissing
        form={terms.form}
        places={quote.data.places}
        noSamples={terms.repair?.worst?.length === 0}
      />
      <Advice advice={quote.data.advice} terms={terms} />
      <Price draft={draft} quote={quote.data} onStep={onStep} />
    </div>
  )
}

/** Everybody is told what they may have to see; so nothing opens before it is said. */
const Unsaid = ({ onStep }: Pick<Props, 'onStep'>) => (
  <Notice look="warn" title={<Trans>Say first what people may have to see</Trans>}>
    <p>
      <Trans>“Nothing of the kind” is an answer too.</Trans>
    </p>
    <Button look="plain" className="-ms-2 px-2" onClick={() => onStep('pay')}>
      <Trans>To what people are told</Trans>
    </Button>
  </Notice>
)

type Quote = Output<'quote_job'>

const Price = ({ draft, quote, onStep }: Props & { quote: Quote }) => {
  const { job } = draft
  const most = allSetAside(quote)
  const short = (minorOf(quote.available) ?? 0n) < (minorOf(most) ?? 0n)
  const unclear = quote.missing.length > 0
  const inWords = quote.missing.some(({ pointer }) => pointer.startsWith('/form'))
  return (
    <section
      aria-labelledby="price"
      className="grid gap-4 rounded-card border border-accent bg-accent-soft p-4 sm:p-5"
    >
      <div>
        <h2 id="price" className="text-base font-medium">
          <Trans>Expected cost, fee included</Trans>
        </h2>
        <p className="text-3xl font-semibold tracking-tight text-accent">
          <Amount of={quote.certainty?.cost_p50 ?? quote.cost} />
        </p>
      </div>
      <WouldBeHeld draft={draft} quote={quote} />
      <QuoteFacts quote={quote} tasks={job.tasks} overlap={job.overlap} />
      <QuotedCertainty quote={quote} tasks={job.tasks} />
      {short && <Short quote={quote} />}
      {unclear && (
        <div>
          <Button look="primary" onClick={() => onStep(inWords ? 'words' : 'pay')}>
            <Trans>Write what is missing</Trans>
          </Button>
        </div>
      )}
      {!short && !unclear && <Publish job_id={job.id} most={most} />}
    </section>
  )
}

const Publish = ({ job_id, most }: { job_id: string; most: Quote['at_most'] }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const navigate = useNavigate()
  const sayPublished = useSayPublished()
  const publish = useWrite('publish_job', {
    onDone: (published) => {
      sayPublished(published)
      return navigate({ to: '/jobs/$job', params: { job: job_id } })
    },
  })
  const yes = { job_id, max_cost: most }
  return (
    <div>
      <Button look="primary" busy={publish.isPending} onClick={() => publish.mutate(yes)}>
        {t`Publish for at most ${formatMoney(locale, most)}`}
      </Button>
      <p className="mt-2 text-[0.9375rem] text-muted">
        <Trans>What is not used comes back. Published pay never falls.</Trans>
      </p>
      <PublishProblem
        error={publish.error}
        onDisclose={() => publish.mutate({ ...yes, discloses_lower_pay: true })}
      />
    </div>
  )
}

/** What a person would look at before it opens; nothing where nothing was found. */
const WouldBeHeld = ({ draft, quote }: { draft: DraftJob; quote: Quote }) =>
  quote.held_for.length > 0 && (
    <Notice look="warn" title={<Trans>A person would look at the texts first</Trans>}>
      <Findings findings={quote.held_for} terms={draft.terms} />
    </Notice>
  )

/** The escrow of the job, and what its project and those who check need besides. */
const allSetAside = ({ at_most, notice_reserve, review }: Quote) => {
  const sums = [at_most, notice_reserve, ...(review === null ? [] : [review.at_most])]
  const all = sums.reduce((sum, one) => sum + (minorOf(one) ?? 0n), 0n)
  return { ...at_most, amount: moneyOf(all, at_most.currency).amount }
}

type FactsProps = { quote: Quote; tasks: number; overlap: number }

/** How many answers are asked for: of every task, or at most. */
const AnswersWanted = ({ quote, tasks, overlap }: FactsProps) => (
  <span className="numbers">
    {quote.certainty === null ? (
      <>
        {quote.places} (<Plural value={tasks} one="one task" other="# tasks" /> × {overlap})
      </>
    ) : (
      <Trans>at most {quote.places}</Trans>
    )}
  </span>
)

/** What is set aside besides the job’s own: for its project, and for those who check. */
const useBeside = ({ notice_reserve, review }: Quote): [string, ReactNode][] => {
  const { t } = useLingui()
  const project: [string, ReactNode] = [t`For the project`, <Amount key="n" of={notice_reserve} />]
  const facts = minorOf(notice_reserve) === 0n ? [] : [project]
  if (review === null) return facts
  return [...facts, [t`For those who check`, <Amount key="c" of={review.at_most} />]]
}

const QuoteFacts = ({ quote, tasks, overlap }: FactsProps) => {
  const { t } = useLingui()
  const locale = useLocale()
  const reserves = useReserveFacts()
  const beside = useBeside(quote)
  const wait = quote.expected_minutes
  return (
    <Facts
      facts={[
        [t`Answers`, <AnswersWanted key="a" {...{ quote, tasks, overlap }} />],
        ...(quote.first_places === quote.places
          ? []
          : [
              [
                t`Open first`,
                t`${quote.first_places}; the rest by itself when those went well`,
              ] as [string, ReactNode],
            ]),
        [t`For one answer`, <Amount key="r" of={quote.reward} />],
        [
          t`An hour`,
          <Trans key="h">
            <Amount of={quote.hourly} />, the floor is <Amount of={quote.hourly_floor} />
          </Trans>,
        ],
        [t`Time needed`, formatDuration(locale, quote.estimated_seconds)],
        [t`Fee`, <Amount key="f" of={quote.fee} />],
        [t`Set aside`, <Amount key="m" of={quote.at_most} />],
        ...reserves(quote.reserves),
        ...beside,
        [t`You have`, <Amount key="v" of={quote.available} />],
        [
          t`Answers within`,
          wait === null ? t`Nobody worked here lately` : formatDuration(locale, wait * 60),
        ],
      ]}
    />
  )
}

/** Not enough money: how much is missing, and the ways out. */
const Short = ({ quote }: { quote: Quote }) => {
  const most = allSetAside(quote)
  const missing = (minorOf(most) ?? 0n) - (minorOf(quote.available) ?? 0n)
  const { currency } = most
  return (
    <Notice look="warn" title={<Trans>There is not enough money yet</Trans>}>
      <p>
        <Trans>
          <Amount of={moneyOf(missing, currency)} className="font-semibold" /> are missing. Put
          money in, or ask for fewer answers.
        </Trans>
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <TestDeposit />
        <Link to="/money" className={buttonClass('quiet')}>
          <Trans>Money</Trans>
        </Link>
      </div>
    </Notice>
  )
}
