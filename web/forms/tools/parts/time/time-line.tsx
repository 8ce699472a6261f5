/** A line of time: what lies under it, the stretches marked on it, and where it plays. */
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { clockText } from './clock.ts'
import { rowsOf, type Stretch } from './stretches.ts'
import { TimeAxis } from './time-axis.tsx'
import { type Shown, ShownStretch } from './time-stretch.tsx'
import type { View } from './use-view.ts'

type Props = {
  /** The whole length. */
  length: number
  view: View
  marks: readonly Shown[]
  selected: string | undefined
  onSelect: (mark: string) => void
  /** A stretch was drawn. */
  onDraw: (stretch: Stretch) => void
  /** A stretch got other ends; `done` when the hand lets go. */
  onMove: (mark: string, stretch: Stretch, done: boolean) => void
  /** Where it plays, now and as it moves. */
  at: number
  playhead: RefObject<HTMLDivElement | null>
  onSeek: (ms: number) => void
  /** Begins at the playhead and waits for its end. */
  open?: number | undefined
  /** What is drawn under it. */
  children?: React.ReactNode
}

/** Pixels a finger moves before it draws. */
const SLACK = 8
const ROW = 44

/** Where the hand is, from the start of drawing. */
const useDrawing = ({ view, onDraw, onSeek }: Pick<Props, 'view' | 'onDraw' | 'onSeek'>) => {
  const begun = useRef<number | undefined>(undefined)
  const [drawn, setDrawn] = useState<Stretch>()
  const msAt = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left) / Math.max(1, box.width)
    return Math.round(view.from + Math.min(1, Math.max(0, share)) * (view.to - view.from))
  }
  const slack = (event: PointerEvent): number =>
    (SLACK / Math.max(1, event.currentTarget.clientWidth)) * (view.to - view.from)
  return {
    drawn,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0 || event.currentTarget.closest('fieldset:disabled')) return
        begun.current = msAt(event)
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent) => {
        const from = begun.current
        if (from === undefined) return
        const here = msAt(event)
        if (drawn === undefined && Math.abs(here - from) < slack(event)) return
        setDrawn({ start_ms: Math.min(from, here), end_ms: Math.max(from, here) })
      },
      onPointerUp: (event: PointerEvent) => {
        if (begun.current === undefined) return
        begun.current = undefined
        if (drawn === undefined) onSeek(msAt(event))
        else onDraw(drawn)
        setDrawn(undefined)
      },
      onPointerCancel: () => {
        begun.current = undefined
        setDrawn(undefined)
      },
    },
  }
}

export const shareOf = (ms: number, { from, to }: View): number => ((ms - from) / (to - from)) * 100

const step = (event: KeyboardEvent): number | undefined => {
  const small = event.shiftKey ? 100 : 1000
  if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') return -small
  if (event.key === 'ArrowRight' || event.key === 'ArrowUp') return small
  if (event.key === 'PageDown') return -10_000
  return event.key === 'PageUp' ? 10_000 : undefined
}

export const TimeLine = (props: Props) => {
  const { length, view, at, playhead, onSeek, open, children } = props
  const { t } = useLingui()
  const { drawn, handlers } = useDrawing(props)
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'Home' ? -length : event.key === 'End' ? length : step(event)
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onSeek(at + by)
  }
  return (
    <div dir="ltr" className="overflow-hidden rounded-control border border-edge bg-surface">
      <div
        role="slider"
        tabIndex={0}
        aria-label={t`Position`}
        aria-valuemin={0}
        aria-valuemax={length}
        aria-valuenow={Math.round(at)}
        aria-valuetext={clockText(at)}
        onKeyDown={keys}
        className="relative h-24 cursor-crosshair touch-pan-y -outline-offset-4 select-none"
        {...handlers}
      >
        {children}
        {drawn !== undefined && <Band stretch={drawn} view={view} />}
        {open !== undefined && (
          <Band
            stretch={{ start_ms: Math.min(open, at), end_ms: Math.max(open, at) }}
            view={view}
          />
        )}
        <div
          ref={playhead}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-px bg-danger"
          style={{ left: `${shareOf(at, view)}%` }}
        />
      </div>
      <TimeAxis view={view} />
      <Marks {...props} />
    </div>
  )
}

const Band = ({ stretch, view }: { stretch: Stretch; view: View }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute inset-y-0 border-x-2 border-accent bg-accent/25"
    style={{
      left: `${shareOf(stretch.start_ms, view)}%`,
      width: `${shareOf(stretch.end_ms, view) - shareOf(stretch.start_ms, view)}%`,
    }}
  />
)

/** The stretches, in as many rows as lie over each other; those out of sight are not drawn. */
const Marks = ({ marks, view, selected, onSelect, onMove }: Props) => {
  const rows = rowsOf(marks)
  const height = ROW * Math.max(1, ...rows.map((row) => row + 1))
  return (
    <div className="relative border-t border-line bg-sunk" style={{ height }}>
      {marks.map((mark, place) =>
        mark.end_ms < view.from || mark.start_ms > view.to ? null : (
          <ShownStretch
            key={mark.id}
            mark={mark}
            view={view}
            top={(rows[place] ?? 0) * ROW}
            selected={mark.id === selected}
            onSelect={() => onSelect(mark.id)}
            onMove={(to, done) => onMove(mark.id, to, done)}
          />
        ),
      )}
    </div>
  )
}
