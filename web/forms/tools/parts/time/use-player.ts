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

const measureOf = (media: HTMLMediaElement | null) => {
  const seconds = media?.duration ?? 0
  return { length: Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0, measured: true }
}

/** What the element does by itself: its length, where it is, and a turn for every drawing of the screen. */
const useElement = (media: RefObject<HTMLMediaElement | null>) => {
  const [state, setState] = useState(START)
  const set = (more: Partial<typeof START>) => setState((before) => ({ ...before, ...more }))
  const turn = useRef(() => {})
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
  const now = (): number => (media.current?.currentTime ?? 0) * 1000
  const measured = () => set(measureOf(media.current))
  // A short sound may be there before the page that holds it: its events then came to nobody.
  useEffect(() => {
    const sound = media.current
    if (sound === null || sound.readyState < HTMLMediaElement.HAVE_METADATA) return
    setState((before) => ({ ...before, ...measureOf(sound) }))
  }, [media])
  const handlers = {
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
  }
  return { state, set, turn, now, handlers }
}

/** Plays one stretch at a time: at its end it stops, or begins anew. */
const useStretch = (
  media: RefObject<HTMLMediaElement | null>,
  element: ReturnType<typeof useElement>,
  onFrame: (ms: number) => void,
) => {
  const { state, set, turn, now } = element
  const stretch = useRef<Stretch | undefined>(undefined)
  const jump = (ms: number) => {
    const sound = media.current
    if (sound === null) return
    const to = Math.min(Math.max(0, ms), state.length)
    sound.currentTime = to / 1000
    set({ at: to })
    onFrame(to)
  }
  turn.current = () => {
    const at = now()
    onFrame(at)
    const own = stretch.current
    if (own === undefined || at < own.end_ms) return
    if (state.loop) jump(own.start_ms)
    else {
      media.current?.pause()
      stretch.current = undefined
      jump(own.end_ms)
    }
  }
  return { stretch, jump }
}

/** `onFrame` hears where it is, as often as the screen is drawn. */
export const usePlayer = (
  media: RefObject<HTMLMediaElement | null>,
  onFrame: (ms: number) => void,
): Player => {
  const element = useElement(media)
  const { state, set, now, handlers } = element
  const { stretch, jump } = useStretch(media, element, onFrame)
  const play = () => void media.current?.play().catch(() => set({ playing: false }))
  const setRate = (rate: number) => {
    if (media.current !== null) media.current.playbackRate = rate
    set({ rate })
  }
  return {
    ...{ ...state, handlers, setRate },
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
    faster: (by) =>
      setRate(RATES[RATES.indexOf(state.rate as (typeof RATES)[number]) + by] ?? state.rate),
    setLoop: (loop) => set({ loop }),
  }
}
