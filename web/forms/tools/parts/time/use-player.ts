/** Plays a sound or a video: all of it, one stretch, again and again, slower or faster. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Stretch } from './stretches.ts'

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

export type Player = {
  /** Milliseconds; 0 until it is known. */
  length: number
  /** Whether the length was looked at; 0 then says that there is nothing to play. */
  measured: boolean
  /** Where it is, some times a second; `onFrame` hears of every step. */
  at: number
  playing: boolean
  rate: number
  loop: boolean
  toggle: () => void
  seek: (ms: number) => void
  back: () => void
  playStretch: (stretch: Stretch) => void
  setRate: (rate: number) => void
  faster: (by: -1 | 1) => void
  setLoop: (loop: boolean) => void
  /** For the element. */
  handlers: {
    onLoadedMetadata: () => void
    onDurationChange: () => void
    onPlay: () => void
    onPause: () => void
    onTimeUpdate: () => void
    onSeeked: () => void
  }
}

const BACK_MS = 2_000
const START: Pick<Player, 'length' | 'measured' | 'at' | 'playing' | 'rate' | 'loop'> = {
  length: 0,
  measured: false,
  at: 0,
  playing: false,
  rate: 1,
  loop: false,
}

export const usePlayer = (
  media: RefObject<HTMLMediaElement | null>,
  onFrame: (ms: number) => void,
): Player => {
  const [state, setState] = useState(START)
  const set = (more: Partial<typeof START>) => setState((before) => ({ ...before, ...more }))
  // The stretch that plays now; what follows is not played.
  const stretch = useRef<Stretch | undefined>(undefined)
  const latest = useRef({ onFrame, loop: state.loop })
  latest.current = { onFrame, loop: state.loop }
  const now = (): number => (media.current?.currentTime ?? 0) * 1000
  const jump = (ms: number) => {
    const element = media.current
    if (element === null) return
    const to = Math.min(Math.max(0, ms), state.length)
    element.currentTime = to / 1000
    set({ at: to })
    latest.current.onFrame(to)
  }
  const turn = useRef(() => {})
  turn.current = () => {
    const at = now()
    latest.current.onFrame(at)
    const own = stretch.current
    if (own === undefined || at < own.end_ms) return
    if (latest.current.loop) jump(own.start_ms)
    else {
      media.current?.pause()
      stretch.current = undefined
      jump(own.end_ms)
    }
  }
  useEffect(() => {
    if (!state.playing) return
    let frame = 0
    const step = () => {
      turn.current()
      frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [state.playing])
  const play = () => void media.current?.play().catch(() => set({ playing: false }))
  const measured = () => {
    const seconds = media.current?.duration ?? 0
    set({ length: Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0, measured: true })
  }
  const setRate = (rate: number) => {
    if (media.current !== null) media.current.playbackRate = rate
    set({ rate })
  }
  return {
    ...state,
    toggle: () => {
      stretch.current = undefined
      if (media.current?.paused) play()
      else media.current?.pause()
    },
    seek: (ms) => {
      stretch.current = undefined
      jump(ms)
    },
    back: () => jump(now() - BACK_MS),
    playStretch: (one) => {
      stretch.current = one
      jump(one.start_ms)
      play()
    },
    setRate,
    faster: (by) =>
      setRate(RATES[RATES.indexOf(state.rate as (typeof RATES)[number]) + by] ?? state.rate),
    setLoop: (loop) => set({ loop }),
    handlers: {
      onLoadedMetadata: measured,
      onDurationChange: measured,
      onPlay: () => set({ playing: true }),
      onPause: () => set({ playing: false, at: now() }),
      // Also where nothing is drawn, as in a window that is covered.
      onTimeUpdate: () => {
        turn.current()
        set({ at: now() })
      },
      onSeeked: () => set({ at: now() }),
    },
  }
}
