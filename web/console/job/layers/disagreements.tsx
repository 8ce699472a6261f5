/** Where author and reviewer disagree, side by side; a human of the requester may say whose answer stands. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { asForm } from '../../../../src/forms/reading.ts'
import { useList, useWrite } from '../../../api/use-api.ts'
import type { Job, Output } from '../../../api.generated.ts'
import { Button } from '../../../parts/button.tsx'
import { CheckField } from '../../../parts/field.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Answers } from '../given-answer.tsx'
import { InputSummary } from '../input-summary.tsx'
import { questionsOf } from '../result-card.tsx'

type Disagreement = Output<'list_disagreements'>['data'][number]
type Who = Exclude<Disagreement['stands'], 'disputed'>

export const Disagreements = ({ job }: { job: Job }) => {
  const [decided, setDecided] = useState(false)
  const list = useList('list_disagreements', { job_id: job.id, decided }, { every: 20_000 })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid gap-3">
      <h3 className="text-base font-medium">
        <Trans>Where people disagree</Trans>
      </h3>
      <p className="max-w-prose text-muted">
        <Trans>
          Who answered and who checked is not shown. What you decide changes the results, nobody’s
          pay.
        </Trans>
      </p>
      <CheckField checked={decided} onChange={(event) => setDecided(event.target.checked)}>
        <Trans>Show those that are decided</Trans>
      </CheckField>
      <ProblemNotice error={list.error} />
      {list.isSuccess && all.length === 0 && (
        <p className="text-muted">
          {decided ? <Trans>None was decided yet.</Trans> : <Trans>Nothing is in dispute.</Trans>}
        </p>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((one) => (
            <li key={one.assignment_id} className="grid gap-4 px-4 py-4 sm:px-5">
              <OneDisagreement job={job} of={one} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

const OneDisagreement = ({ job, of }: { job: Job; of: Disagreement }) => {
  const { t } = useLingui()
  const form = asForm(job.form)
  const input = { ...of.input, ...of.files }
  const settle = useWrite('settle_disagreement', {
    changes: ['list_disagreements', 'get_quality', 'get_results'],
  })
  const said: [Who, string, Record<string, unknown> | null][] = [
    ['author', t`Who answered`, of.given],
    ['reviewer', t`Who checked`, of.reviewed],
    ['adjudicator', t`Who was asked to decide`, of.adjudicated],
  ]
  return (
    <>
      <InputSummary form={form} input={input} />
      <ul className="grid gap-4 sm:grid-cols-2">
        {said.map(
          ([who, name, answers]) =>
            answers !== null && (
              <OneAnswer
                key={who}
                name={name}
                stands={of.stands === who}
                busy={settle.isPending}
                onRight={() => settle.mutate({ assignment_id: of.assignment_id, stands: who })}
              >
                <Answers {...{ answers, form, questions: questionsOf(form), input }} />
              </OneAnswer>
            ),
        )}
      </ul>
      <ProblemNotice error={settle.error} />
    </>
  )
}

type OneProps = {
  name: string
  stands: boolean
  busy: boolean
  onRight: () => void
  children: ReactNode
}

const OneAnswer = ({ name, stands, busy, onRight, children }: OneProps) => (
  <li className="grid content-start gap-2 rounded-card bg-sunk p-3">
    <p className="text-sm text-muted">
      {name}
      {stands && (
        <>
          {' · '}
          <strong className="font-medium text-accent">
            <Trans>stands</Trans>
          </strong>
        </>
      )}
    </p>
    {children}
    {!stands && (
      <div>
        <Button busy={busy} onClick={onRight}>
          <Trans>This one is right</Trans>
        </Button>
      </div>
    )}
  </li>
)
