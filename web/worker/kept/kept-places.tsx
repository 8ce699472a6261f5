/** Places kept for this person alone, each with its time: the first thing to see, and nothing to refresh. */
import { Trans } from '@lingui/react/macro'
import { useWrite } from '../../api/use-api.ts'
import type { KeptPlace } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { go, taskAddress } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { formatDuration, formatTimeLeft } from '../../words/time.ts'
import { useCountdown } from '../use-countdown.ts'

export const KeptPlaces = ({ kept }: { kept: readonly KeptPlace[] }) => (
  <Section id="kept" title={<Trans>Kept for you</Trans>}>
    <ul className="grid gap-3">
      {kept.map((place) => (
        <li key={place.job_id}>
          <Kept place={place} />
        </li>
      ))}
    </ul>
  </Section>
)

const Kept = ({ place }: { place: KeptPlace }) => {
  const locale = useLocale()
  const { job_id } = place
  const left = formatTimeLeft(locale, useCountdown(place.kept_until))
  const changes = ['list_kept_places', 'list_work'] as const
  const claim = useWrite('claim_task', { onDone: ({ id }) => go(taskAddress(id)), changes })
  const decline = useWrite('decline_place', { changes })
  return (
    <div className="grid gap-3 rounded-card border border-accent bg-accent-soft px-4 py-3">
      <div className="min-w-0">
        <p lang={place.lang} className="font-semibold break-words">
          {place.title}
        </p>
        <p className="text-[0.9375rem]">
          <Trans>
            <Amount of={place.reward} className="font-semibold" /> for about{' '}
            {formatDuration(locale, place.estimated_seconds)}
          </Trans>
          {' · '}
          {place.requester}
        </p>
        <p className="text-sm">
          <Trans>Yours for {left}. If you do not want it, nothing is counted against you.</Trans>
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button
          look="primary"
          className="max-sm:grow"
          busy={claim.isPending}
          onClick={() => claim.mutate({ job_id })}
        >
          <Trans>Start</Trans>
        </Button>
        <Button busy={decline.isPending} onClick={() => decline.mutate({ job_id })}>
          <Trans>Not now</Trans>
        </Button>
      </div>
      <ProblemNotice error={claim.error ?? decline.error} />
    </div>
  )
}
