/** Which part of the time is seen. */
import { useState } from 'react'

export type View = { from: number; to: number }

/** Shortest part that can be looked at. */
const CLOSEST_MS = 1_000

const held = (from: number, span: number, length: number): View => {
  const width = Math.min(Math.max(span, Math.min(CLOSEST_MS, length)), length)
  const start = Math.min(Math.max(0, from), length - width)
  return { from: start, to: start + width }
}

/** Looks at the first minute of what is longer. */
export const useView = (length: number) => {
  const [wished, setWished] = useState<View>({ from: 0, to: 60_000 })
  const view = held(wished.from, wished.to - wished.from, length)
  const span = view.to - view.from
  return {
    view,
    /** Larger (2) or smaller (½) around a place. */
    zoom: (factor: number, around: number) =>
      setWished(held(around - span / factor / 2, span / factor, length)),
    scrollTo: (from: number) => setWished(held(from, span, length)),
    /** Turns the page when a place is out of sight. */
    follow: (ms: number) => {
      if (ms < view.from || ms > view.to) setWished(held(ms - span * 0.1, span, length))
    },
    canZoomIn: span > CLOSEST_MS,
    canZoomOut: span < length,
  }
}
export type ViewControl = ReturnType<typeof useView>
