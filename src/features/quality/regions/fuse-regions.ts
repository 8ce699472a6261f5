/**
 * Several people's regions on one picture as one set, as boxes/fuse-boxes.ts does for bare boxes (Branson,
 * Van Horn & Perona 2017; Solovyev, Wang & Gabruseva 2021): regions that are alike are one thing, a thing
 * counts when enough reliability stands behind it. Boxes and points become weighted medians; outlines and
 * lines, which have no middle, the one that fits the others best. Labels are voted on.
 */
import type { Drawing } from '../../../forms/shapes/fit.ts'
import { type Drawn, drawn, likeness } from '../../../forms/shapes/overlap.ts'
import type { Region } from '../../../forms/shapes/region.ts'
import { REGION_MATCH } from '../../../kernel/limits/forms/region-limits.ts'
import { weightedMedian } from '../mathematics/weighted-median.ts'

/** One person's drawing and how much it counts. */
export type Weighed = { drawing: Drawing; weight: number }

export type FusedRegion = {
  region: Region
  /** Weight share of the people who drew it times how well theirs fit it, 0 to 1. */
  support: number
  /** People who drew it. */
  people: number
  /** Weight share of each label among them; undefined where none has one. */
  labels: Record<string, number> | undefined
}

type Member = { person: number; drawn: Drawn; weight: number }

/** For each person the region that fits best, if any does. */
const around = (
  centre: Drawn,
  members: readonly Member[],
  diagonal: number,
): { member: Member; alike: number }[] => {
  const best = new Map<number, { member: Member; alike: number }>()
  for (const member of members) {
    const alike = likeness(centre, member.drawn, diagonal)
    if (alike >= REGION_MATCH.same && alike > (best.get(member.person)?.alike ?? 0))
      best.set(member.person, { member, alike })
  }
  return [...best.values()]
}

const supportOf = (centre: Member, members: readonly Member[], diagonal: number): number =>
  around(centre.drawn, members, diagonal).reduce(
    (sum, { member, alike }) => sum + member.weight * alike,
    0,
  )

/** Weight by what each says, heaviest first. */
const shares = (members: readonly Member[], of: (region: Region) => string | undefined) => {
  const sums = new Map<string, number>()
  for (const { drawn: one, weight } of members) {
    const key = of(one.region)
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  return [...sums].sort(([, a], [, b]) => b - a)
}

const mostTypicalOf = (members: readonly Member[], diagonal: number): Region | undefined => {
  const ranked = members.map((one) => ({
    region: one.drawn.region,
    near: members.reduce(
      (sum, other) => sum + other.weight * likeness(one.drawn, other.drawn, diagonal),
      0,
    ),
  }))
  return ranked.reduce((best, next) => (next.near > best.near ? next : best), ranked[0] ?? NOBODY)
    .region
}
const NOBODY = { region: undefined, near: -1 } as { region: Region | undefined; near: number }

const isUpright = (region: Region): boolean =>
  !('points' in region) && ('angle' in region ? (region.angle ?? 0) === 0 : true)

/** One region of several of the same shape. */
const middleOf = (members: readonly Member[], diagonal: number): Region | undefined => {
  const weights = members.map(({ weight }) => weight)
  const regions = members.map(({ drawn: one }) => one.region)
  const [first] = regions
  if (first === undefined || 'points' in first || !regions.every(isUpright))
    return mostTypicalOf(members, diagonal)
  const edge = (index: 0 | 1 | 2 | 3) =>
    weightedMedian(
      members.map(({ drawn: one }) => one.bounds[index]),
      weights,
    )
  const [x, y] = [edge(0), edge(1)]
  if (!('width' in first)) return { ...first, x, y }
  return { ...first, x, y, width: edge(2) - x, height: edge(3) - y }
}

/** A thing: its region with the label and the shape that weigh most. */
const thingOf = (members: readonly Member[], diagonal: number) => {
  const shape = shares(members, (region) => region.shape)[0]?.[0]
  const alike = members.filter(({ drawn: one }) => one.region.shape === shape)
  const labels = shares(members, ({ label }) => label)
  const middle = middleOf(alike, diagonal)
  const label = labels[0]?.[0]
  return middle === undefined
    ? undefined
    : { region: { ...middle, ...(label !== undefined && { label }) }, labels }
}

const labelShares = (labels: readonly (readonly [string, number])[]) => {
  const all = labels.reduce((sum, [, weight]) => sum + weight, 0)
  return labels.length === 0
    ? undefined
    : Object.fromEntries(labels.map(([label, weight]) => [label, weight / all]))
}

/** Members that lie near enough to be compared: all others are apart from the seed’s whole group. */
const nearTo = (centre: Drawn, members: readonly Member[], reach: number): Member[] => {
  const [left, top, right, bottom] = centre.bounds
  return members.filter(({ drawn: { bounds } }) => {
    const [a, b, c, d] = bounds
    return a <= right + reach && c >= left - reach && b <= bottom + reach && d >= top - reach
  })
}

/** One set of regions from all people’s; the best supported first. */
export const fuseRegions = (weighed: readonly Weighed[]): FusedRegion[] => {
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const diagonal = Math.max(0, ...weighed.map(({ drawing }) => drawing.diagonal))
  const reach = 3 * REGION_MATCH.point_spread * diagonal
  const members: Member[] = weighed.flatMap(({ drawing, weight }, person) =>
    drawing.drawn.map((one) => ({ person, drawn: one, weight })),
  )
  const left = new Set(members)
  const near = (centre: Drawn) => nearTo(centre, [...left], reach)
  // How well each is supported is worked out once, and again only where a neighbour has gone.
  const support = new Map(
    members.map((one) => [one, supportOf(one, near(one.drawn), diagonal)] as const),
  )
  const fused: FusedRegion[] = []
  while (left.size > 0) {
    const seed = [...left].reduce((best, next) =>
      (support.get(next) ?? 0) > (support.get(best) ?? 0) ? next : best,
    )
    const first = around(seed.drawn, near(seed.drawn), diagonal).map(({ member }) => member)
    const middle = thingOf(first, diagonal)
    const again = middle === undefined ? [] : fitting(drawn(middle.region), near, diagonal)
    const taken = again.length > 0 ? again : first.length > 0 ? first : [seed]
    const thing = taken.length > 0 ? thingOf(taken, diagonal) : undefined
    if (thing !== undefined) keep(fused, thing, taken, { all, diagonal })
    const neighbours = new Set(taken.flatMap((one) => near(one.drawn)))
    for (const one of taken) left.delete(one)
    for (const one of neighbours)
      if (left.has(one)) support.set(one, supportOf(one, near(one.drawn), diagonal))
  }
  return fused
}

const fitting = (centre: Drawn, near: (centre: Drawn) => Member[], diagonal: number): Member[] =>
  around(centre, near(centre), diagonal).map(({ member }) => member)

/** Puts a thing on the list when enough weight stands behind it. */
const keep = (
  fused: FusedRegion[],
  { region, labels }: { region: Region; labels: [string, number][] },
  taken: readonly Member[],
  { all, diagonal }: { all: number; diagonal: number },
): void => {
  const weight = taken.reduce((sum, one) => sum + one.weight, 0)
  if (weight / all < REGION_MATCH.needed - 1e-9) return
  const centre = drawn(region)
  const fits = taken.reduce(
    (sum, one) => sum + one.weight * likeness(centre, one.drawn, diagonal),
    0,
  )
  fused.push({ region, support: fits / all, people: taken.length, labels: labelShares(labels) })
}
