/** Counts the time somebody looks for work or waits for it, and notes it as theirs to read (charter R16). */
import { useEffect, useRef } from 'react'
import { useWrite } from '../../api/use-api.ts'

/** How often the page looks whether it is in front, and when it notes, in seconds. */
const TICK = 5
const NOTED_EVERY = 60

/** While this page is in front: one minute at a time, and nothing while it is hidden. */
export const useUnpaidTime = (listed: boolean, found: boolean): void => {
  const kind = found ? 'search' : 'waiting'
  const { mutate } = useWrite('note_time', { changes: [] })
  const counted = useRef(0)
  useEffect(() => {
    if (!listed) return
    const look = () => {
      if (document.visibilityState === 'visible') counted.current += TICK
      if (counted.current < NOTED_EVERY) return
      mutate({ kind, seconds: counted.current })
      counted.current = 0
    }
    const timer = setInterval(look, TICK * 1000)
    return () => clearInterval(timer)
  }, [kind, listed, mutate])
}
