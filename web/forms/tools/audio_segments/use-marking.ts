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

/** The answer and which of its segments is selected. */
const useSegments = ({ item, value, onChange, player }: Setting) => {
  const { t } = useLingui()
  const history = useHistory(value, onChange)
  const segments = segmentsOf(value)
  const [chosen, setChosen] = useState<number>()
  const [label, setLabel] = useState<string>()
  const at = chosen !== undefined && chosen < segments.length ? chosen : undefined
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
    const wish = { ...stretch, ...(label !== undefined && { label }) }
    if (settle(added(item, segments, wish, player.length)))
      say(t`Segment from ${clockText(stretch.start_ms)} to ${clockText(stretch.end_ms)}`)
  }
  return { history, segments, at, setChosen, label, setLabel, write, settle, make }
}

/** Segments made by ear: two seconds from where it plays, or from one press to the next. */
const useMaking = (
  { item, player }: Setting,
  { segments, settle, make }: ReturnType<typeof useSegments>,
) => {
  const { t } = useLingui()
  const [open, setOpen] = useState<number>()
  const addHere = () => {
    const stretch = freshAt(item, segments, player.at, player.length)
    if (stretch === undefined) settle(undefined)
    else make(stretch)
  }
  const mark = () => {
    if (open === undefined) {
      setOpen(player.at)
      say(t`A segment begins at ${clockText(player.at)}`)
    } else {
      setOpen(undefined)
      make({ start_ms: Math.min(open, player.at), end_ms: Math.max(open, player.at) })
    }
  }
  return { open, addHere, mark }
}

export const useMarking = (setting: Setting) => {
  const { t } = useLingui()
  const { item, player } = setting
  const own = useSegments(setting)
  const making = useMaking(setting, own)
  const { history, segments, at, setChosen, write, settle, make } = own
  const selected = at === undefined ? undefined : segments[at]
  const changeAt = (place: number | undefined, more: Partial<Segment>) =>
    write(segments.map((one, here) => (here === place ? { ...one, ...more } : one)))
  return {
    ...{ history, segments, at, selected, make, ...making },
    label: selected === undefined ? own.label : selected.label,
    select: (place: number | undefined) => setChosen(place),
    move: (place: number, to: Stretch) => settle(movedTo(item, segments, place, to, player.length)),
    name: (name: string) => {
      own.setLabel(name)
      if (selected !== undefined) changeAt(at, { label: name })
    },
    nameAt: (place: number, name: string) => changeAt(place, { label: name }),
    text: (text: string) => changeAt(at, { text }),
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
