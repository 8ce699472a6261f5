/** After 50 minutes at the screen: a break is offered. It never stands in the way of the work. */
import { Suspense, useEffect, useRef, useState } from 'react'
import { BREAK_LIMITS } from '../../../src/kernel/limits/break-limits.ts'
import { withWords } from '../later.ts'
import { counted, dismissed, NO_MOTIONS, reminderOf } from './break-clock.ts'
import type { Due } from './break-notice.tsx'
import { keepTime, keptCaps, keptTime } from './kept-time.ts'

const SIGNS_OF_WORK = ['pointerdown', 'keydown', 'scroll'] as const

/**
 * When somebody last did something here, in milliseconds, and how often they made one motion: a press, or
 * the same key once more. Which key it was is only held against the next one, and never kept.
 */
const useInput = () => {
  const last = useRef(0)
  const made = useRef(NO_MOTIONS)
  useEffect(() => {
    let before = ''
    const note = (event: Event) => {
      last.current = Date.now()
      const { press, key } = made.current
      if (event.type === 'pointerdown') made.current = { press: press + 1, key }
      if (!(event instanceof KeyboardEvent) || event.repeat) return
      if (event.code === before) made.current = { press, key: key + 1 }
      before = event.code
    }
    for (const sign of SIGNS_OF_WORK) addEventListener(sign, note, { passive: true, capture: true })
    return () => {
      for (const sign of SIGNS_OF_WORK) removeEventListener(sign, note, { capture: true })
    }
  }, [])
  return { last, made }
}

/** Counts while somebody works in this window; the reminder that is due. */
const useReminder = () => {
  const { last, made } = useInput()
  const [due, setDue] = useState<Due>()
  useEffect(() => {
    const look = () => {
      const now = new Date()
      const works =
        document.visibilityState === 'visible' &&
        now.getTime() - last.current < BREAK_LIMITS.idle * 1000
      const time = counted(keptTime(), now, works ? BREAK_LIMITS.tick : 0, made.current)
      made.current = NO_MOTIONS
      keepTime(time)
      const reminder = reminderOf(time, keptCaps())
      setDue(reminder === undefined ? undefined : { reminder, time })
    }
    const timer = setInterval(look, BREAK_LIMITS.tick * 1000)
    look()
    return () => clearInterval(timer)
  }, [last, made])
  const dismiss = () => {
    if (due !== undefined) keepTime(dismissed(keptTime(), due.reminder))
    setDue(undefined)
  }
  return { due, dismiss }
}

/** Its words come when it has something to say. */
const BreakNotice = withWords(async () => (await import('./break-notice.tsx')).BreakNotice)

export const BreakReminder = () => {
  const { due, dismiss } = useReminder()
  return (
    <div role="status" className="mx-auto max-w-3xl px-4">
      {due !== undefined && (
        <Suspense>
          <BreakNotice due={due} onDismiss={dismiss} />
        </Suspense>
      )}
    </div>
  )
}
