/** Working times far above those of others (charter R15): a human looks, and nothing depends on it but the measure. */
import { Trans } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import type { TimeOutlier } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { formatDuration } from '../../words/time.ts'

/** Draws nothing while there are none. */
export const LongTimes = () => {
  const list = useList('list_time_outliers', {})
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (all.length === 0) return null
  return (
    <Section id="times" title={<Trans>Long working times</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          More than three times what others took. The work is paid as ever; most often the task is
          harder than its estimate.
        </Trans>
      </p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((one) => (
          <LongTime key={one.assignment_id} outlier={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

const LongTime = ({ outlier }: { outlier: TimeOutlier }) => {
  const locale = useLocale()
  const { assignment_id, title, requester } = outlier
  const settle = useWrite('settle_time_outlier', { changes: ['list_time_outliers'] })
  const say = (counts_in_full: boolean) => settle.mutate({ assignment_id, counts_in_full })
  const long = (seconds: number) => formatDuration(locale, seconds)
  return (
    <li className="grid gap-2 px-4 py-3 sm:px-5">
      <div>
        <p className="font-medium wrap-anywhere">{title}</p>
        <p className="text-sm text-muted wrap-anywhere">
          {requester} · <Trans>estimated {long(outlier.estimated_seconds)}</Trans>
        </p>
      </div>
      <p>
        <Trans>
          {long(outlier.said_seconds)} at work; half of the others {long(outlier.median_seconds)} at
          most. {long(outlier.counted_seconds)} count now.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button busy={settle.isPending} onClick={() => say(true)}>
          <Trans>Count it in full</Trans>
        </Button>
        <Button look="plain" busy={settle.isPending} onClick={() => say(false)}>
          <Trans>Leave it so</Trans>
        </Button>
      </div>
      <ProblemNotice error={settle.error} />
    </li>
  )
}
