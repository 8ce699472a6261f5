/** The sound drawn, with its segments on it. */
import { type RefObject, useEffect, useState } from 'react'
import { labelColour } from '../parts/label-colours.ts'
import type { Peaks } from '../parts/sound/peaks.ts'
import { Wave } from '../parts/sound/wave.tsx'
import type { Stretch } from '../parts/time/stretches.ts'
import { shareOf, TimeLine } from '../parts/time/time-line.tsx'
import type { Shown } from '../parts/time/time-stretch.tsx'
import { ViewBar } from '../parts/time/view-bar.tsx'
import type { LineParts } from './segments-tool.tsx'

type Props = LineParts & {
  peaks: Peaks | undefined
  playhead: RefObject<HTMLDivElement | null>
  /** Hears where it plays, as often as the screen is drawn. */
  frame: RefObject<(ms: number) => void>
}

/** The segments as the line shows them: numbered, coloured, one perhaps under a finger. */
const shownOf = (
  { segments }: LineParts['marking'],
  labels: LineParts['labels'],
  moving: { mark: string; to: Stretch } | undefined,
): Shown[] =>
  segments.map((segment, at) => {
    const place = labels.findIndex(({ value }) => value === segment.label)
    const name = labels[place]?.label ?? ''
    const { start_ms, end_ms } = moving?.mark === String(at) ? moving.to : segment
    return {
      ...{ start_ms, end_ms, id: String(at), number: at + 1 },
      colour: labelColour(Math.max(0, place)),
      words: [name, segment.text ?? ''].filter((one) => one !== '').join(': '),
    }
  })

export const SegmentLine = ({
  control,
  player,
  marking,
  labels,
  peaks,
  playhead,
  frame,
}: Props) => {
  const { view, follow } = control
  // While an end is dragged it is only shown; the answer changes when the hand lets go.
  const [moving, setMoving] = useState<{ mark: string; to: Stretch }>()
  frame.current = (ms) => {
    if (playhead.current !== null) playhead.current.style.left = `${shareOf(ms, view)}%`
    if (player.playing) follow(ms)
  }
  const start = marking.selected?.start_ms
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is selected
  useEffect(() => {
    if (start !== undefined) follow(start)
  }, [start])
  const marks = shownOf(marking, labels, moving)
  return (
    <div className="grid gap-1">
      <TimeLine
        length={player.length}
        view={view}
        marks={marks}
        selected={marking.at === undefined ? undefined : String(marking.at)}
        onSelect={(mark) => marking.select(Number(mark))}
        onDraw={marking.make}
        onMove={(mark, to, done) => {
          setMoving(done ? undefined : { mark, to })
          if (done) marking.move(Number(mark), to)
        }}
        at={player.at}
        playhead={playhead}
        onSeek={player.seek}
        open={marking.open}
      >
        <Wave peaks={peaks} view={view} />
      </TimeLine>
      <ViewBar control={control} length={player.length} at={player.at} />
    </div>
  )
}
