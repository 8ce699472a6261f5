/** After 50 minutes at the screen: a break is offered. It never stands in the way of the work. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { BREAK_LIMITS } from '../../../src/kernel/limits/break-limits.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { formatDuration } from '../../words/time.ts'
import { counted, dismissed, type Reminder, reminderOf, type WorkTime } from './break-clock.ts'
import { keepTime, keptCaps, keptTime } from './kept-time.ts'

const SIGNS_OF_WORK = ['pointerdown', 'keydown', 'scroll'] as const

/** When somebody last did something here, in milliseconds. */
const useLastInput = () => {
  const last = useRef(0)
  useEffect(() => {
    const note = () => {
      last.current = Date.now()
    }
    for (const sign of SIGNS_OF_WORK) addEventListener(sign, note, { passive: true, capture: true })
    return () => {
      for (const sign of SIGNS_OF_WORK) removeEventListener(sign, note, { capture: true })
    }
  }, [])
  return last
}

/** Counts while somebody works in this window; the reminder that is due. */
const useReminder = () => {
  const last = useLastInput()
  const [due, setDue] = useState<{ reminder: Reminder; time: WorkTime }>()
  useEffect(() => {
    const look = () => {
      const now = new Date()
      const works =
        document.visibilityState === 'visible' &&
        now.getTime() - last.current < BREAK_LIMITS.idle * 1000
      const time = counted(keptTime(), now, works ? BREAK_LIMITS.tick : 0)
      keepTime(time)
      const reminder = reminderOf(time, keptCaps())
      setDue(reminder === undefined ? undefined : { reminder, time })
    }
    const timer = setInterval(look, BREAK_LIMITS.tick * 1000)
    look()
    return () => clearInterval(timer)
  }, [last])
  const dismiss = () => {
    if (due !== undefined) keepTime(dismissed(keptTime(), due.reminder))
    setDue(undefined)
  }
  return { due, dismiss }
}

export const BreakReminder = () => {
  const { due, dismiss } = useReminder()
  return (
    <div role="status" className="mx-auto max-w-3xl px-4">
      {due !== undefined && (
        <div className="pt-4">
          <Notice look="good" title={<Said due={due} />}>
            <p>
              <Trans>Only this device knows. Nothing happens if you go on.</Trans>
            </p>
            <Button className="mt-2" onClick={dismiss}>
              {due.reminder === 'break' ? <Trans>Later</Trans> : <Trans>All right</Trans>}
            </Button>
          </Notice>
        </div>
      )}
    </div>
  )
}

const Said = ({ due }: { due: { reminder: Reminder; time: WorkTime } }) => {
  const locale = useLocale()
  const { reminder, time } = due
  const long = (seconds: number) => formatDuration(locale, seconds, 'long')
  if (reminder === 'week')
    return <Trans>You have worked {long(time.this_week)} this week. Enough for now?</Trans>
  if (reminder === 'day')
    return <Trans>You have worked {long(time.today)} today. Enough for now?</Trans>
  return (
    <Trans>
      {long(time.unbroken)} at the screen: a break of ten minutes does the eyes and hands good.
    </Trans>
  )
}
