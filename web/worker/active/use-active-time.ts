/** Counts the working time while a task is open. Nothing of it is sent but the total, with the answers. */
import { useEffect, useRef } from 'react'
import { workedSince } from './active-clock.ts'
import { dropActive, dropOldActive, keepActive, keptActive } from './kept-active.ts'

const LOOK_EVERY_MS = 1000
const SIGNS_OF_WORK = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel'] as const

const isPlaying = (): boolean =>
  [...document.querySelectorAll('audio, video')].some((one) => !(one as HTMLMediaElement).paused)

export type ActiveTime = {
  /**
   * The total in whole seconds, to be sent with these answers. A second try after a lost answer is the
   * same request: the same answers carry the same time.
   */
  secondsFor(answers: unknown): number
  drop(): void
}

export const useActiveTime = (assignment: string): ActiveTime => {
  const total = useRef(0)
  const over = useRef(false)
  const sent = useRef({ answers: '', seconds: 0 })
  useEffect(() => {
    dropOldActive(Date.now())
    total.current = keptActive(assignment)
    let last = Date.now()
    let lastInput = last
    const note = () => {
      lastInput = Date.now()
    }
    const look = () => {
      if (over.current) return
      const at = Date.now()
      const focused = document.visibilityState === 'visible' && document.hasFocus()
      total.current += workedSince(last, { at, focused, lastInput, playing: isPlaying() })
      last = at
      keepActive(assignment, total.current)
    }
    for (const sign of SIGNS_OF_WORK) addEventListener(sign, note, { passive: true, capture: true })
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_WORK) removeEventListener(sign, note, { capture: true })
    }
  }, [assignment])
  return {
    secondsFor: (answers) => {
      const text = JSON.stringify(answers)
      if (sent.current.answers !== text)
        sent.current = { answers: text, seconds: Math.round(total.current / 1000) }
      return sent.current.seconds
    },
    drop: () => {
      over.current = true
      dropActive(assignment)
    },
  }
}
