/** One marked stretch on a line of time: a press selects it, its ends are dragged or stepped. */
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { clockText } from './clock.ts'
import type { Stretch } from './stretches.ts'
import type { View } from './use-view.ts'

export type Shown = Stretch & {
  id: string
  /** Its place in the list, from 1. */
  number: number
  words: string
  colour: string
}

type Props = {
  mark: Shown
  view: View
  top: number
  selected: boolean
  onSelect: () => void
  onMove: (to: Stretch, done: boolean) => void
}

export const ShownStretch = ({ mark, view, top, selected, onSelect, onMove }: Props) => {
  const { t } = useLingui()
  const span = view.to - view.from
  const left = ((mark.start_ms - view.from) / span) * 100
  const width = ((mark.end_ms - mark.start_ms) / span) * 100
  const times = `${clockText(mark.start_ms)} – ${clockText(mark.end_ms)}`
  return (
    <div
      className="absolute min-w-1.5"
      style={{ left: `${left}%`, width: `${width}%`, top: top + 2, height: 40 }}
    >
      <button
        type="button"
        aria-pressed={selected}
        onClick={onSelect}
        className={`size-full overflow-hidden rounded-sm border-2 px-1 text-start text-xs font-medium text-nowrap text-ink ${selected ? 'bg-accent-soft' : 'bg-surface'}`}
        style={{ borderColor: mark.colour }}
      >
        <bdi>
          <span className="sr-only">{t`Segment`} </span>
          {mark.number} {mark.words}
          <span className="sr-only">, {times}</span>
        </bdi>
      </button>
      {selected && (
        <>
          <Handle side="start" mark={mark} span={span} onMove={onMove} />
          <Handle side="end" mark={mark} span={span} onMove={onMove} />
        </>
      )}
    </div>
  )
}

type HandleProps = {
  side: 'start' | 'end'
  mark: Shown
  span: number
  onMove: (to: Stretch, done: boolean) => void
}

const stepOf = (event: KeyboardEvent): number | undefined => {
  const by = event.shiftKey ? 1000 : event.altKey ? 10 : 100
  if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') return -by
  return event.key === 'ArrowRight' || event.key === 'ArrowUp' ? by : undefined
}

/** Outside of its stretch, so that both ends of a short one can be caught by a thumb. */
const Handle = ({ side, mark, span, onMove }: HandleProps) => {
  const { t } = useLingui()
  const from = useRef<{ x: number; ms: number } | undefined>(undefined)
  const ms = side === 'start' ? mark.start_ms : mark.end_ms
  const moved = (to: number, done: boolean) =>
    onMove(
      side === 'start'
        ? { start_ms: to, end_ms: mark.end_ms }
        : { start_ms: mark.start_ms, end_ms: to },
      done,
    )
  const dragged = (event: PointerEvent): number => {
    const line = event.currentTarget.parentElement?.parentElement?.clientWidth ?? 1
    const { x = 0, ms: begun = ms } = from.current ?? {}
    return Math.round(begun + ((event.clientX - x) / Math.max(1, line)) * span)
  }
  const drop = (event: PointerEvent) => {
    if (from.current !== undefined) moved(dragged(event), true)
    from.current = undefined
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={
        side === 'start' ? t`Start of segment ${mark.number}` : t`End of segment ${mark.number}`
      }
      aria-valuemin={0}
      aria-valuenow={ms}
      aria-valuetext={clockText(ms)}
      className={`absolute inset-y-0 z-10 flex w-11 cursor-ew-resize touch-none items-center ${side === 'start' ? 'right-full justify-end' : 'left-full justify-start'}`}
      onKeyDown={(event) => {
        const by = stepOf(event)
        if (by === undefined) return
        event.preventDefault()
        moved(ms + by, true)
      }}
      onPointerDown={(event) => {
        if (event.currentTarget.closest('fieldset:disabled')) return
        from.current = { x: event.clientX, ms }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => from.current !== undefined && moved(dragged(event), false)}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <span aria-hidden="true" className="h-9 w-2.5 rounded-sm bg-accent" />
    </div>
  )
}
