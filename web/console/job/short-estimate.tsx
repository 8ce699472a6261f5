/** Says that the work takes longer than was said, what was done about it, and what is left to do. */
import { Trans } from '@lingui/react/macro'
import { useInstance } from '../../api/use-instance.ts'
import type { Job } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Notice } from '../../parts/notice.tsx'
import { leastReward, minorOf, moneyOf } from '../../words/sums.ts'
import { formatDuration } from '../../words/time.ts'

type Props = { job: Job }

/** Draws nothing while the estimate stands. */
export const ShortEstimate = ({ job }: Props) => {
  const locale = useLocale()
  if (job.stated_seconds === null || job.status === 'closed') return null
  const measured = formatDuration(locale, job.estimated_seconds)
  const stated = formatDuration(locale, job.stated_seconds)
  // An open job may name it too: then the rest of its places waits, which is said elsewhere.
  const rests = job.status === 'paused' && job.next_action === 'raise_pay'
  return (
    <Notice
      look={rests ? 'warn' : 'plain'}
      title={<Trans>The work takes longer than you said</Trans>}
    >
      <p>
        <Trans>
          You said {stated}; half of the people needed {measured} or more. The card shows the
          measured time now. Whoever was paid less than the floor for their time gets the rest from
          the reserve; what that lacks, you owe.
        </Trans>
      </p>
      {rests && <Rests job={job} />}
    </Notice>
  )
}

const Rests = ({ job: { reward, estimated_seconds } }: Props) => {
  const floor = useInstance()?.pay_floor_per_hour.find(
    ({ currency }) => currency === reward.currency,
  )
  const hour = floor === undefined ? undefined : minorOf(floor)
  if (hour === undefined) return null
  const least = moneyOf(leastReward(hour, estimated_seconds), reward.currency)
  return (
    <p className="mt-2">
      <Trans>
        The job is paused: its reserve does not bring another answer up to the floor. Raise the
        reward to <Amount of={least} className="font-semibold" /> or more, then let it go on.
      </Trans>
    </p>
  )
}
