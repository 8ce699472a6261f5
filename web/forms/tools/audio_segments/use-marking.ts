/** What one does with segments: make, move, name, write, take away. Every step can be taken back. */
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { say } from '../../../parts/say.tsx'
import { clockText } from '../parts/time/clock.ts'
import type { Stretch } from '../parts/time/stretches.ts'
import type { Player } from '../parts/time/use-player.ts'
import { useHistory } from '../parts/use-history.ts'
import {
  added,
  freshAt,
  type Item,
  movedTo,
  removed,
  type Segment,
  segmentsOf,
} from './segments.ts'

type Setting = {
  item: Item
  value: unknown
  onChange: (value: unknown) => void
  player: Player
}

export const useMarking = ({ item, value, onChange, player }: Setting) => {
  const { t } = useLingui()
  const history = useHistory(value, onChange)
  const segments = segmentsOf(value)
  const [chosen, setChosen] = useState<number>()
  const [label, setLabel] = useState<string>()
  const [open, setOpen] = useState<number>()
  const at = chosen !== undefined && chosen < segments.length ? chosen : undefined
  const selected = at === undefined ? undefined : segments[at]
  const write = (next: readonly Segment[]) => {
    const ends = next.map(({ end_ms }) => end_ms)
    // Another browser may have measured the same sound a little longer.
    const duration_ms = Math.max(1, player.length, ...ends)
    history.change(next.length === 0 ? undefined : { duration_ms, segments: next })
  }
  const settle = (made: { segments: Segment[]; at: number } | undefined): boolean => {
    if (made === undefined) {
      say(t`There is no room for a segment here.`)
      return false
    }
    write(made.segments)
    setChosen(made.at)
    return true
  }
  const make = (stretch: Stretch) => {
    const made = settle(
      added(item, segments, { ...stretch, ...(label !== undefined && { label }) }, player.length),
    )
    if (made) say(t`Segment from ${clockText(stretch.start_ms)} to ${clockText(stretch.end_ms)}`)
  }
  const change = (more: Partial<Segment>) => {
    if (at !== undefined)
      write(segments.map((one, own) => (own === at ? { ...one, ...more } : one)))
  }
  return {
    history,
    segments,
    at,
    selected,
    open,
    label: selected === undefined ? label : selected.label,
    select: (place: number | undefined) => setChosen(place),
    make,
    /** Two seconds from where it plays. */
    addHere: () => {
      const stretch = freshAt(item, segments, player.at, player.length)
      if (stretch === undefined) settle(undefined)
      else make(stretch)
    },
    /** The first time its start, the second time its end. */
    mark: () => {
      if (open === undefined) {
        setOpen(player.at)
        say(t`A segment begins at ${clockText(player.at)}`)
      } else {
        setOpen(undefined)
        make({ start_ms: Math.min(open, player.at), end_ms: Math.max(open, player.at) })
      }
    },
    move: (place: number, to: Stretch) => settle(movedTo(item, segments, place, to, player.length)),
    name: (name: string) => {
      setLabel(name)
      if (selected !== undefined) change({ label: name })
    },
    nameAt: (place: number, name: string) =>
      write(segments.map((one, own) => (own === place ? { ...one, label: name } : one))),
    text: (text: string) => change({ text }),
    remove: (place: number) => {
      write(removed(segments, place))
      setChosen(undefined)
      say(t`Segment deleted`)
    },
    /** There is nothing to mark, or that is taken back. */
    nothing: (none: boolean) =>
      history.change(none ? { duration_ms: Math.max(1, player.length), segments: [] } : undefined),
    begin: (from: readonly Segment[]) => write(from),
  }
}
export type Marking = ReturnType<typeof useMarking>
