/** What the reminder says: how long, or how often the same motion, and that only this device knows. */
import { Trans } from '@lingui/react/macro'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { formatDuration } from '../../words/time.ts'
import { mostMade, type Reminder, type WorkTime } from './break-clock.ts'

export type Due = { reminder: Reminder; time: WorkTime }

export const BreakNotice = ({ due, onDismiss }: { due: Due; onDismiss: () => void }) => (
  <div className="pt-4">
    <Notice look="good" title={<Said due={due} />}>
      <p>
        <Trans>Only this device knows. Nothing happens if you go on.</Trans>
      </p>
      <Button className="mt-2" onClick={onDismiss}>
        {due.reminder === 'break' ? <Trans>Later</Trans> : <Trans>All right</Trans>}
      </Button>
    </Notice>
  </div>
)

const Said = ({ due }: { due: Due }) => {
  const locale = useLocale()
  const { reminder, time } = due
  const long = (seconds: number) => formatDuration(locale, seconds, 'long')
  if (reminder === 'week')
    return <Trans>You have worked {long(time.this_week)} this week. Enough for now?</Trans>
  if (reminder === 'motion')
    return (
      <Trans>
        {mostMade(time)} times the same motion in {long(time.unbroken)}. Work of another kind, typed
        or listened to, rests the hand.
      </Trans>
    )
  if (reminder === 'day')
    return <Trans>You have worked {long(time.today)} today. Enough for now?</Trans>
  return (
    <Trans>
      {long(time.unbroken)} at the screen: a break of ten minutes does the eyes and hands good.
    </Trans>
  )
}
