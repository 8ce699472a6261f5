/**
 * Several people's boxes on one image as one set: boxes that overlap are one thing, a thing counts when
 * enough reliability stands behind it, its edges are weighted medians. After Branson, Van Horn & Perona
 * 2017, "Lean crowdsourcing", CVPR, and weighted boxes fusion (Solovyev, Wang & Gabruseva 2021).
 */
import { weightedMedian } from '../mathematics/weighted-median.ts'
import { type Box, boxOverlap } from './geometry.ts'

/** One person's boxes and how much they count. */
export type Drawing = { boxes: readonly Box[]; weight: number }

export type FusedBox = {
  box: Box
  /** Weight share of the people who drew it times how well their boxes fit it, 0 to 1. */
  confidence: number
  /** People who drew it. */
  people: number
}

/** Overlap from which two boxes are the same thing. */
const SAME = 0.4
/** Weight share of the people needed for a thing to count. */
const NEEDED = 1 / 3

type Drawn = { person: number; box: Box; weight: number }

const middleOf = (members: readonly Drawn[]): Box => {
  const weights = members.map(({ weight }) => weight)
  const edge = (index: 0 | 1 | 2 | 3) =>
    weightedMedian(
      members.map(({ box }) => box[index]),
      weights,
    )
  return [edge(0), edge(1), edge(2), edge(3)]
}

/** For each person the box that fits best, if any does. */
const around = (centre: Box, drawn: readonly Drawn[]): Drawn[] => {
  const best = new Map<number, { one: Drawn; overlap: number }>()
  for (const one of drawn) {
    const overlap = boxOverlap(centre, one.box)
    if (overlap >= SAME && overlap > (best.get(one.person)?.overlap ?? 0))
      best.set(one.person, { one, overlap })
  }
  return [...best.values()].map(({ one }) => one)
}

/** How much weight stands behind a box: that of each other person times the overlap of their best. */
const support = (centre: Drawn, drawn: readonly Drawn[]): number =>
  around(centre.box, drawn).reduce(
    (sum, { box, weight }) => sum + weight * boxOverlap(centre.box, box),
    0,
  )

/** One set of boxes from all people's; the best supported first. */
export const fuseBoxes = (drawings: readonly Drawing[]): FusedBox[] => {
  const all = drawings.reduce((sum, { weight }) => sum + weight, 0)
  let left: Drawn[] = drawings.flatMap(({ boxes, weight }, person) =>
    boxes.map((box) => ({ person, box, weight })),
  )
  const fused: FusedBox[] = []
  while (left.length > 0) {
    const ranked = left.map((one) => ({ one, support: support(one, left) }))
    const seed = ranked.reduce((best, next) => (next.support > best.support ? next : best))
    const first = around(seed.one.box, left)
    const members = around(middleOf(first), left)
    const taken = new Set(members.length > 0 ? members : first)
    const box = middleOf([...taken])
    const weight = [...taken].reduce((sum, one) => sum + one.weight, 0)
    const fit = [...taken].reduce((sum, one) => sum + one.weight * boxOverlap(box, one.box), 0)
    if (weight / all >= NEEDED) fused.push({ box, confidence: fit / all, people: taken.size })
    left = left.filter((one) => !taken.has(one))
  }
  return fused
}
