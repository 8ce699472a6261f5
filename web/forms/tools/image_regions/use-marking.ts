/** The answer as it is made: drawing, changing, copying and deleting regions, each a step of the history. */
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { tenth } from '../../../../src/forms/shapes/outline.ts'
import { freeId } from '../../../../src/forms/shapes/read-regions.ts'
import {
  FEWEST_POINTS,
  type Region,
  type Regions,
  type Shape,
  type Spot,
} from '../../../../src/forms/shapes/region.ts'
import { REGION_LIMITS } from '../../../../src/kernel/limits/forms/region-limits.ts'
import { say } from '../../../parts/say.tsx'
import { useHistory } from '../parts/use-history.ts'
import type { Size } from '../parts/use-zoom.ts'
import { type Hand, isBoxLike, isPath, type Sketch } from './board.ts'
import { boxBetween, nudged } from './edit.ts'
import { figuresOf } from './region-numbers.ts'

type Options = {
  size: Size
  given: Regions | undefined
  /** What the task brings, shown until something is changed. */
  brought: readonly Region[]
  onChange: (value: unknown) => void
  hand: Hand
  label: string | undefined
  most: number
}

const idsOf = (regions: readonly Region[]): Set<string> => new Set(regions.map(({ id }) => id))

/** What is marked, and changing it. No region at all is no answer, unless somebody says so. */
const useEdits = ({ size, given, brought, onChange, label, most }: Options) => {
  const { t } = useLingui()
  const history = useHistory(given, onChange)
  const [selectedId, select] = useState<string>()
  const regions = given?.regions ?? brought
  const selected = regions.find(({ id }) => id === selectedId)
  const full = regions.length >= most
  const become = (next: Region[], meant = false) =>
    history.change(
      next.length === 0 && !meant && brought.length === 0
        ? undefined
        : { width: size.width, height: size.height, regions: next },
    )
  const added = (region: Region, words: (figures: string) => string) => {
    if (full) {
      say(t`There is no room for more: ${most} at most.`)
      return
    }
    const named = { ...region, id: freeId(idsOf(regions)) }
    become([...regions, named])
    select(named.id)
    say(words(figuresOf(named)))
  }
  const add = (region: Region) =>
    added(label === undefined ? region : { ...region, label }, (figures) => t`Added: ${figures}`)
  const copy = (region: Region) => {
    const off = tenth(Math.max(2, size.width / 60))
    added(nudged(region, off, off, size), (figures) => t`Copied: ${figures}`)
  }
  const put = (region: Region) =>
    become(regions.map((one) => (one.id === region.id ? region : one)))
  const remove = (id: string) => {
    const at = regions.findIndex((one) => one.id === id)
    become(regions.filter((one) => one.id !== id))
    if (id === selectedId) select(regions[at + 1]?.id ?? regions[at - 1]?.id)
    say(t`Deleted`)
  }
  return { history, regions, selected, select, full, become, add, put, remove, copy }
}

/** The answer as it is made, with what is begun and not finished. */
export const useMarking = (options: Options) => {
  const { size, hand } = options
  const edits = useEdits(options)
  const [sketch, setSketch] = useState<Sketch | null>(null)
  const add = (region: Region) => {
    setSketch(null)
    edits.add(region)
  }
  const drag = (from: Spot, to: Spot) => {
    if (hand === 'move' || !isBoxLike(hand)) return
    const box = boxBetween(from, to, size)
    // Too small to be meant: nothing is drawn, and the first corner stays to begin with.
    if (box.width < 1 || box.height < 1) setSketch({ shape: hand, points: [from] })
    else add({ id: '', shape: hand as 'box', ...box, ...(hand === 'rotated_box' && { angle: 0 }) })
  }
  /** Ends an outline or a line that has points enough. */
  const finish = () => {
    if (sketch === null || !isPath(sketch.shape)) return
    const { shape, points } = sketch
    if (points.length >= FEWEST_POINTS[shape]) add({ id: '', shape, points })
  }
  const press = (spot: Spot, tolerance: number) => {
    if (hand === 'point') add({ id: '', shape: hand, x: tenth(spot[0]), y: tenth(spot[1]) })
    if (hand === 'move' || hand === 'point') return
    edits.select(undefined)
    const next = pressed(sketch, hand, spot, tolerance)
    const [a = spot, b = spot] = next === 'finish' ? [] : next.points
    if (next === 'finish') finish()
    else if (isBoxLike(hand) && next.points.length === 2) drag(a, b)
    else setSketch(next)
  }
  const back = () => {
    const points = sketch?.points.slice(0, -1) ?? []
    setSketch(sketch === null || points.length === 0 ? null : { ...sketch, points })
  }
  return { ...edits, sketch, add, press, drag, finish, back, drop: () => setSketch(null) }
}

export type Marking = ReturnType<typeof useMarking>

/** The sketch after one press more; the last point again, or the first of an outline, ends a path. */
const pressed = (
  sketch: Sketch | null,
  shape: Shape,
  spot: Spot,
  tolerance: number,
): Sketch | 'finish' => {
  if (sketch === null || sketch.shape !== shape) return { shape, points: [spot] }
  const { points } = sketch
  const isNear = (other: Spot | undefined) =>
    other !== undefined && Math.hypot(other[0] - spot[0], other[1] - spot[1]) <= tolerance
  if (isPath(shape)) {
    const enough = points.length >= FEWEST_POINTS[shape]
    if (isNear(points.at(-1)) || (shape === 'polygon' && isNear(points[0])))
      return enough ? 'finish' : sketch
    if (points.length >= REGION_LIMITS.points) return 'finish'
  }
  return { shape, points: [...points, spot] }
}
