/** The tests that open work asks for, and one’s own results: what each pays, what it opens, when one may. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { WorkerTest } from '../../api.generated.ts'
import { Button, buttonClass } from '../../parts/button.tsx'
import { go, Link } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { TestPay } from './test-pay.tsx'
import { TestState } from './test-state.tsx'

export const attemptAddress = (id: string): string => `/work/tests/${encodeURIComponent(id)}`

export const TestsPage = () => {
  const { t } = useLingui()
  const tests = useRead('list_tests', {}, { every: 30_000 })
  const all = tests.data?.tests ?? []
  const [open, mine] = [all.filter(isToTake), all.filter((one) => !isToTake(one))]
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <PageTitle title={t`Tests`}>
          <Trans>Tests</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            A test shows once what you can do. The result counts for a year or longer, for every job
            that asks for it. A test over five minutes is paid, whatever the result; nobody may ask
            you for more than one unpaid test in 30 days.
          </Trans>
        </p>
        <ProblemNotice error={tests.error} />
      </div>
      {tests.isPending && <Loading />}
      {tests.isSuccess && open.length === 0 && (
        <Empty title={<Trans>No open work asks you for a test</Trans>}>
          <Trans>Tests only appear here while they lead to work.</Trans>
        </Empty>
      )}
      {open.length > 0 && (
        <Section id="to-take" title={<Trans>They open work for you</Trans>}>
          <TestList tests={open} />
        </Section>
      )}
      {mine.length > 0 && (
        <Section id="results" title={<Trans>Your results</Trans>}>
          <TestList tests={mine} />
        </Section>
      )}
    </div>
  )
}

/** Work asks for it, and what one has shown does not reach yet. */
const isToTake = ({ jobs, score, least_score: least }: WorkerTest): boolean =>
  jobs > 0 && (score === null || score < least)

const TestList = ({ tests }: { tests: readonly WorkerTest[] }) => (
  <ul className="grid gap-4">
    {tests.map((test) => (
      <li key={test.qualification_id}>
        <TestCard test={test} />
      </li>
    ))}
  </ul>
)

const TestCard = ({ test }: { test: WorkerTest }) => (
  <Card className="grid gap-3">
    <div className="grid gap-0.5">
      <h3 className="text-base font-semibold wrap-anywhere">{test.name}</h3>
      <p className="text-sm text-muted">
        {test.requester ?? <Trans>A test of this place, for every requester’s work</Trans>}
      </p>
    </div>
    {test.description !== '' && (
      <p className="max-w-prose wrap-anywhere whitespace-pre-wrap">{test.description}</p>
    )}
    <TestPay test={test} />
    <TestState test={test} />
    <Steps test={test} />
  </Card>
)

const BEGUN = ['started', 'grading', 'contested']

const Steps = ({ test }: { test: WorkerTest }) => {
  const { qualification_id, attempt_id: attempt, attempt_status: status } = test
  const start = useWrite('start_test', {
    onDone: ({ id }) => go(attemptAddress(id)),
    changes: ['list_tests'],
  })
  const may = test.open && test.again_at === null && !BEGUN.includes(status ?? '')
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {status === 'started' && attempt !== null && (
          <Link href={attemptAddress(attempt)} className={buttonClass('primary')}>
            <Trans>Go on with the test</Trans>
          </Link>
        )}
        {may && (
          <Button
            look={isToTake(test) ? 'primary' : 'quiet'}
            busy={start.isPending}
            onClick={() => start.mutate({ qualification_id })}
          >
            {attempt === null ? <Trans>Begin the test</Trans> : <Trans>Try again</Trans>}
          </Button>
        )}
        {attempt !== null && status !== 'started' && status !== 'lapsed' && (
          <Link href={attemptAddress(attempt)} className={buttonClass('plain', may ? '' : '-ms-4')}>
            <Trans>See the last result</Trans>
          </Link>
        )}
      </div>
      <ProblemNotice error={start.error} />
    </div>
  )
}
