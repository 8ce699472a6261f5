/** What people answered to tasks with known answers: in no result, and paid like everything else. */
import { Plural, Trans } from '@lingui/react/macro'
import { asForm } from '../../../../src/forms/reading.ts'
import { useList } from '../../../api/use-api.ts'
import type { GivenAnswer, Job, Output } from '../../../api.generated.ts'
import { Button } from '../../../parts/button.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card } from '../../../parts/page.tsx'
import { GivenAnswerView } from '../given-answer.tsx'
import { questionsOf } from '../result-card.tsx'

type Gold = Output<'list_gold'>['data'][number]

/** Draws nothing while nobody has met a check. `gold`: what is known of their tasks. */
export const CheckAnswers = ({ job, gold }: { job: Job; gold: readonly Gold[] }) => {
  const list = useList('list_submissions', { job_id: job.id, of_gold: true }, { every: 10_000 })
  const given = list.data?.pages.flatMap(({ data }) => data) ?? []
  const waiting = given.filter(({ status }) => status === 'submitted').length
  if (given.length === 0) return <ProblemNotice error={list.error} />
  return (
    <Card>
      <details>
        <summary className="min-h-11 py-2 font-medium">
          <Trans>Answers to checks</Trans>
          {waiting > 0 && (
            <span className="ms-2 font-normal text-muted">
              <Plural value={waiting} one="# waits for approval" other="# wait for approval" />
            </span>
          )}
        </summary>
        <p className="max-w-prose text-muted">
          <Trans>
            They are paid like all others and stand in no result. The newest come first.
          </Trans>
        </p>
        <ul className="divide-y divide-line">
          {given.map((one) => (
            <OneAnswer
              key={one.assignment_id}
              job={job}
              given={one}
              gold={gold.find(({ task_id }) => task_id === one.task_id)}
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </details>
    </Card>
  )
}

type Submission = Output<'list_submissions'>['data'][number]

const OneAnswer = ({
  job,
  given,
  gold,
}: {
  job: Job
  given: Submission
  gold: Gold | undefined
}) => {
  const form = asForm(job.form)
  const input = gold?.input ?? {}
  const shown = Object.values(input).filter((value) => typeof value === 'string')
  return (
    <>
      {shown.length > 0 && (
        <li className="break-words pt-3 text-sm text-muted">{shown.join(' · ')}</li>
      )}
      <GivenAnswerView
        given={given as GivenAnswer}
        form={form}
        questions={questionsOf(form)}
        input={input}
      />
    </>
  )
}
