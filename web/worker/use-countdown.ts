/** Time left, ticking calmly: every second near the end, rarely before. */
import { useEffect, useState } from 'react'
import { secondsUntil } from '../words/time.ts'

/** Seconds until `instant` by the server's clock; never below zero. */
export const useCountdown = (instant: string): number => {
  const [left, setLeft] = useState(() => secondsUntil(instant))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const now = secondsUntil(instant)
      setLeft(now)
      if (now > 0) timer = setTimeout(tick, now > 360 ? 10_000 : 1000)
    }
    tick()
    return () => clearTimeout(timer)
  }, [instant])
  return Math.max(0, left)
}
