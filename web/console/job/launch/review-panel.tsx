/** A post that waits for a human of the instance, or came back from one. */
import { Trans } from '@lingui/react/macro'
import type { Job } from '../../../api.generated.ts'
import { useLocale } from '../../../parts/amount.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { formatInstant } from '../../../words/time.ts'

export const ReviewPanel = ({ job: { status, in_review: review } }: { job: Job }) => {
  const locale = useLocale()
  if (review === null || status !== 'draft') return null
  if (review.sent_back !== null)
    return (
      <Notice look="warn" title={<Trans>It came back from a human of the instance</Trans>}>
        <p className="whitespace-pre-wrap">{review.sent_back}</p>
        <p className="mt-2 text-muted">
          <Trans>Change the draft, then publish it again: somebody looks anew.</Trans>
        </p>
      </Notice>
    )
  return (
    <Notice title={<Trans>A human of the instance looks at it first</Trans>}>
      <Trans>
        Your organisation lost more than three reviews in 90 days. If nobody has looked by{' '}
        {formatInstant(locale, review.due_at)}, it opens by itself. No money has moved.
      </Trans>
    </Notice>
  )
}
