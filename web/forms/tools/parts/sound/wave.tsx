/** A sound drawn: how loud it is over the part of the time that is seen. */
import { useEffect, useRef, useState } from 'react'
import type { View } from '../time/use-view.ts'
import { PEAKS_PER_SECOND, type Peaks } from './peaks.ts'

/** The loudest within each column of the picture, 0 to 1; −1 where it is not known yet. */
export const columnsOf = (peaks: Peaks, { from, to }: View, count: number): Float32Array => {
  const columns = new Float32Array(count)
  const per = ((to - from) * PEAKS_PER_SECOND) / 1000 / count
  const first = (from * PEAKS_PER_SECOND) / 1000
  const known = (peaks.known_ms * PEAKS_PER_SECOND) / 1000
  for (let x = 0; x < count; x += 1) {
    const begin = Math.floor(first + x * per)
    const end = Math.max(begin + 1, Math.floor(first + (x + 1) * per))
    let most = 0
    for (let at = begin; at < end; at += 1) most = Math.max(most, peaks.values[at] ?? 0)
    columns[x] = begin >= known ? -1 : most / 255
  }
  return columns
}

const draw = (canvas: HTMLCanvasElement, peaks: Peaks, view: View): void => {
  const dense = window.devicePixelRatio || 1
  const [width, height] = [canvas.clientWidth, canvas.clientHeight]
  canvas.width = Math.round(width * dense)
  canvas.height = Math.round(height * dense)
  const pen = canvas.getContext('2d')
  if (pen === null || width === 0) return
  pen.scale(dense, dense)
  pen.fillStyle = getComputedStyle(canvas).color
  const loud = columnsOf(peaks, view, width)
  // Speech is mostly quiet: the root lets it be seen.
  for (let x = 0; x < width; x += 1) {
    const value = loud[x] ?? 0
    if (value < 0) continue
    const tall = Math.max(1, Math.sqrt(value) * (height - 8))
    pen.fillRect(x, (height - tall) / 2, 1, tall)
  }
}

/** Counts up when it has to be drawn anew: another size, another scheme. */
const useRedraw = (canvas: React.RefObject<HTMLCanvasElement | null>): number => {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const again = () => setTurn((before) => before + 1)
    const sizes = new ResizeObserver(again)
    if (canvas.current !== null) sizes.observe(canvas.current)
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', again)
    return () => {
      sizes.disconnect()
      scheme.removeEventListener('change', again)
    }
  }, [canvas])
  return turn
}

export const Wave = ({ peaks, view }: { peaks: Peaks | undefined; view: View }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const turn = useRedraw(canvas)
  const { from, to } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another drawing
  useEffect(() => {
    if (canvas.current !== null && peaks !== undefined) draw(canvas.current, peaks, { from, to })
  }, [peaks, from, to, turn])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus
    <canvas
      ref={canvas}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full text-accent"
    />
  )
}
