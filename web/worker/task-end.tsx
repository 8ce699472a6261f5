/** After the task: what it earns, and straight on to the next one. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { codeOf, useWrite } from '../api/use-api.ts'
import type { Assignment } from '../api.generated.ts'
import { Amount, useLocale } from '../parts/amount.tsx'
import { buttonClass } from '../parts/button.tsx'
import { go, Link, taskAddress } from '../parts/navigation.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Card, PageTitle } from '../parts/page.tsx'
import { say } from '../parts/say.tsx'
import { formatMoney } from '../words/money.ts'
import { formatInstant } from '../words/time.ts'
import { Training } from './gold/training.tsx'
import { withWords } from './later.ts'
import { keptScreenOut } from './screening/kept-screen-out.ts'

const Contested = withWords(async () => (await import('./contested/contested.tsx')).Contested)

export const TaskEnd = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { status, reward, paid_elsewhere } = assignment
  const cache = useQueryClient()
  useEffect(() => {
    if (status !== 'approved') return
    for (const read of ['get_earnings', 'list_earnings'])
      void cache.invalidateQueries({ queryKey: [read] })
  }, [status, cache])
  useEffect(() => {
    if (status !== 'submitted') return
    say(paid_elsewhere ? t`Handed in` : t`Handed in: ${formatMoney(locale, reward)}`)
  }, [status, reward, paid_elsewhere, locale, t])
  return (
    <div className="mx-auto grid max-w-xl gap-5 py-4">
      <Card className="grid gap-3">
        <EndWords assignment={assignment} />
        <Training assignment={assignment} />
        {keptScreenOut(assignment.id) === undefined ? (
          <NextTask assignment={assignment} />
        ) : (
          <OtherWork />
        )}
      </Card>
    </div>
  )
}

const Words = ({
  title,
  heading,
  children,
}: {
  title: string
  heading: ReactNode
  children: ReactNode
}) => (
  <>
    <PageTitle title={title}>{heading}</PageTitle>
    <div className="grid gap-2">{children}</div>
  </>
)

const EndWords = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useLingui()
  const sum = <Amount of={assignment.reward} className="font-semibold text-accent" />
  switch (assignment.status) {
    case 'approved':
      if (assignment.paid_elsewhere) return <ApprovedElsewhere assignment={assignment} />
      return (
        <Words title={t`Approved`} heading={<Trans>{sum} earned</Trans>}>
          <p>
            <Trans>Approved and paid. The signed receipt is among your earnings.</Trans>
          </p>
        </Words>
      )
    case 'submitted':
      return <Submitted assignment={assignment} />
    case 'returned':
      if (keptScreenOut(assignment.id) !== undefined) return <ScreenedOut id={assignment.id} />
      return (
        <Words title={t`Returned`} heading={<Trans>You returned this task</Trans>}>
          <p>
            <Trans>It does not count against you.</Trans>
          </p>
        </Words>
      )
    case 'rejection_proposed':
    case 'rejected':
    case 'appealed':
    case 'upheld':
      return <Contested assignment={assignment} />
    default:
      return (
        <Words title={t`Expired`} heading={<Trans>The time for this task has passed</Trans>}>
          <Notice look="warn">
            <Trans>
              Your answers are kept for 7 days. Take the task again while a place is free, and they
              are all there.
            </Trans>
          </Notice>
        </Words>
      )
  }
}

/** An answer ended the work: what the time was paid. */
const ScreenedOut = ({ id }: { id: string }) => {
  const { t } = useLingui()
  const paid = keptScreenOut(id)
  return (
    <Words title={t`Thank you`} heading={<Trans>Thank you for your time</Trans>}>
      {paid && (
        <p>
          <Trans>
            <Amount of={paid} className="font-semibold text-accent" /> paid for it. The signed
            receipt is among your earnings.
          </Trans>
        </p>
      )}
      <p>
        <Trans>Your answers are not kept, and nothing stands against you.</Trans>
      </p>
    </Words>
  )
}

const ApprovedElsewhere = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useLingui()
  return (
    <Words title={t`Approved`} heading={<Trans context="one answer">Approved</Trans>}>
      <p>
        <Trans>{assignment.asked_by.requester} pays you for it elsewhere, not through here.</Trans>
      </p>
    </Words>
  )
}

const Submitted = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { auto_approve_at: latest, asked_by: by } = assignment
  if (assignment.paid_elsewhere)
    return (
      <Words title={t`Handed in`} heading={<Trans>Handed in</Trans>}>
        <p>
          <Trans>{by.requester} looks at it now, and pays you for it elsewhere.</Trans>
        </p>
      </Words>
    )
  return (
    <Words
      title={t`Handed in`}
      heading={
        <Trans>
          Handed in: <Amount of={assignment.reward} className="text-accent" />
        </Trans>
      }
    >
      <p>
        <Trans>{by.requester} looks at it now. The money is set aside for you already.</Trans>
      </p>
      {latest !== null && (
        <p className="text-muted">
          <Trans>Silence pays: by itself at the latest on {formatInstant(locale, latest)}.</Trans>
        </p>
      )}
    </Words>
  )
}

const NOTHING_LEFT = ['no_place_left', 'job_closed', 'job_not_open', 'already_claimed', 'not_found']

/** The following task of the same job with one key; an expired one is taken again itself. */
/** There is no next task of a job that looks for other people. */
const OtherWork = () => (
  <div className="mt-2">
    <Link href="/work" className={buttonClass('primary')}>
      <Trans>See other work</Trans>
    </Link>
  </div>
)

const NextTask = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  const again = assignment.status === 'expired'
  const next = useWrite('claim_task', {
    onDone: ({ id }) => go(taskAddress(id)),
    changes: ['list_work', 'list_assignments'],
  })
  useEffect(() => button.current?.focus(), [])
  const nothingLeft = NOTHING_LEFT.includes(codeOf(next.error) ?? '')
  const { job_id, task_id } = assignment
  const take = () => !next.isPending && next.mutate(again ? { job_id, task_id } : { job_id })
  return (
    <div className="mt-2 grid gap-3">
      {nothingLeft ? (
        <div role="status">
          <Notice
            title={again ? t`The place has been taken` : t`That was the last one of this job`}
          >
            <Trans>There may be other work in the list.</Trans>
          </Notice>
        </div>
      ) : (
        <ProblemNotice
          error={next.error}
          action={codeOf(next.error) === 'under_gate' && <ToChecks job_id={assignment.job_id} />}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {!nothingLeft && (
          <button
            type="button"
            ref={button}
            onClick={take}
            aria-disabled={next.isPending || undefined}
            className={buttonClass('primary', 'min-h-12 grow')}
          >
            {again ? <Trans>Take it again</Trans> : <Trans>Next task</Trans>}
          </button>
        )}
        <Link
          href="/work"
          className={buttonClass(nothingLeft ? 'primary' : 'quiet', 'min-h-12 grow')}
        >
          <Trans>Back to the list</Trans>
        </Link>
      </div>
    </div>
  )
}

const ToChecks = ({ job_id }: { job_id: string }) => (
  <Link href={`/work/checks/${job_id}`} className={buttonClass()}>
    <Trans>Your checks in this job</Trans>
  </Link>
)
