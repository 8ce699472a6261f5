/** A requester's tests: who can do the work is shown once, on paid or short tests, and asked for by jobs. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useList } from '../../api/use-api.ts'
import type { Qualification } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../../parts/page.tsx'
import { formatDuration } from '../../words/time.ts'
import { useMay } from '../membership.tsx'
import { NewTest } from './new-test.tsx'

export const TestsPage = () => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-4">
        <PageTitle title={t`Tests`}>
          <Trans>Tests</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            Ask people to show once what they can do, then offer jobs to those who passed. Up to
            five minutes a test may be unpaid; a longer one pays everybody who hands it in. A result
            counts for a year or longer.
          </Trans>
        </p>
        <TestList to="/tests/$test">
          <Trans>Make one below, then ask for it in the audience of a job.</Trans>
        </TestList>
      </div>
      {may && <NewTest />}
    </div>
  )
}

type Place = '/tests/$test' | '/operator/tests/$test'

/** The caller’s tests, each with its page at `to`; `children` says what to do when there is none. */
export const TestList = ({ to, children }: { to: Place; children: ReactNode }) => {
  const tests = useList('list_qualifications', {})
  const all = tests.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <>
      <ProblemNotice error={tests.error} />
      {tests.isPending && <Loading rows={1} />}
      {tests.isSuccess && all.length === 0 && (
        <Empty title={<Trans>No test yet</Trans>}>{children}</Empty>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((test) => (
            <TestLine key={test.id} test={test} to={to} />
          ))}
        </ul>
      )}
      {tests.hasNextPage && (
        <Button busy={tests.isFetchingNextPage} onClick={() => void tests.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

const TestLine = ({ test, to }: { test: Qualification; to: Place }) => {
  const locale = useLocale()
  return (
    <li>
      <Link
        to={to}
        params={{ test: test.id }}
        className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-sunk sm:px-5"
      >
        <span className="min-w-0">
          <span className="block font-medium wrap-anywhere underline underline-offset-2">
            {test.name}
          </span>
          <span className="block text-sm text-muted">
            {test.reward === null ? <Trans>Unpaid</Trans> : <Amount of={test.reward} />}
            {' · '}
            {formatDuration(locale, test.estimated_seconds)}
            {!test.own && (
              <>
                {' · '}
                <Trans>of this place</Trans>
              </>
            )}
            {test.status === 'closed' && (
              <>
                {' · '}
                <Trans>closed</Trans>
              </>
            )}
          </span>
        </span>
        <span className="text-end">
          <span className="numbers block">
            <Plural value={test.passed} one="# person passed" other="# people passed" />
          </span>
          {test.own && test.waiting > 0 && (
            <span className="numbers block text-sm font-semibold text-warn">
              <Plural value={test.waiting} one="# attempt to grade" other="# attempts to grade" />
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
