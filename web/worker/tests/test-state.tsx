/** How somebody stands with a test: what it opens, their result, and from when they may try again. */
import { Plural, Trans } from '@lingui/react/macro'
import type { WorkerTest } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { formatDay, formatInstant } from '../../words/time.ts'

export const TestState = ({ test }: { test: WorkerTest }) => {
  const locale = useLocale()
  const { jobs, least_score: least, score, valid_until: until, attempt_status: status } = test
  return (
    <ul className="grid gap-1 text-[0.9375rem] text-muted">
      {jobs > 0 && (
        <li>
          <Plural value={jobs} one="# open job asks for it" other="# open jobs ask for it" />
          {' · '}
          <Trans>a score of {least} is enough</Trans>
        </li>
      )}
      {score !== null && until !== null && (
        <li className="text-ink">
          <Trans>
            Your score is <span className="font-semibold">{score}</span> of 100; it counts until{' '}
            {formatDay(locale, until)}
          </Trans>
        </li>
      )}
      {score === null && status === 'failed' && (
        <li>
          <Trans>You did not reach {test.threshold} of 100 last time</Trans>
        </li>
      )}
      {(status === 'grading' || status === 'contested') && (
        <li>
          <Trans>A human is looking at your last attempt</Trans>
        </li>
      )}
      {test.again_at !== null && status !== 'started' && (
        <li>
          <Trans>You can take it from {formatInstant(locale, test.again_at)} on</Trans>
        </li>
      )}
      {!test.open && (
        <li>
          <Trans>It cannot be begun at the moment</Trans>
        </li>
      )}
    </ul>
  )
}
