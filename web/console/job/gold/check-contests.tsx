/** Checks that workers say are wrong: both answers beside each other, and a human’s word. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useList, useWrite } from '../../../api/use-api.ts'
import type { Job, Output } from '../../../api.generated.ts'
import { useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { LinesField } from '../../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../../parts/notice.tsx'
import { formatInstant } from '../../../words/time.ts'

type Contest = Output<'list_check_contests'>['data'][number]

const LEAST = 20

/** Draws nothing while none waits. */
export const CheckContests = ({ job, may }: { job: Job; may: boolean }) => {
  const list = useList('list_check_contests', { job_id: job.id }, { every: 10_000 })
  const open = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (open.length === 0) return <ProblemNotice error={list.error} />
  return (
    <Notice
      look="warn"
      title={
        <Plural
          value={open.length}
          one="# check is contested and waits for a human"
          other="# checks are contested and wait for a human"
        />
      }
    >
      <ul className="mt-2 grid gap-4">
        {open.map((one) => (
          <li key={one.assignment_id} className="grid gap-2">
            <OneContest contest={one} may={may} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const valuesOf = (answers: Record<string, unknown>): string =>
  Object.values(answers)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' · ')

const OneContest = ({ contest, may }: { contest: Contest; may: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [reasons, setReasons] = useState('')
  const answer = useWrite('answer_check_contest', { changes: ['list_check_contests', 'list_gold'] })
  const { assignment_id } = contest
  const short = reasons.trim().length < LEAST
  const say = (decision: 'for_worker' | 'gold_stands') =>
    !short && answer.mutate({ assignment_id, decision, reasons: reasons.trim() })
  return (
    <>
      <p className="break-words">
        <Trans>
          Answered: {valuesOf(contest.given)}. Expected: {valuesOf(contest.expected)}.
        </Trans>
      </p>
      <p className="whitespace-pre-wrap break-words">“{contest.reason}”</p>
      <p>
        <Trans>
          Without an answer by {formatInstant(locale, contest.answer_by)} it counts as right.
        </Trans>
      </p>
      {may && (
        <>
          <LinesField
            label={t`Your reasons`}
            hint={t`In whole sentences, at least ${LEAST} characters; the worker reads them.`}
            value={reasons}
            onText={setReasons}
            rows={2}
          />
          <div className="flex flex-wrap gap-3">
            <Button busy={answer.isPending} disabled={short} onClick={() => say('for_worker')}>
              <Trans>The worker is right</Trans>
            </Button>
            <Button busy={answer.isPending} disabled={short} onClick={() => say('gold_stands')}>
              <Trans>The known answer stands</Trans>
            </Button>
          </div>
          <ProblemNotice error={answer.error} />
        </>
      )}
    </>
  )
}
