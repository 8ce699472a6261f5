/** The most typical of several people's marks on an axis. */
import { rounded } from './plurality.ts'

/** A stretch of an axis; only marks of one lane (a label, a track) can be the same. */
export type Mark = { start: number; end: number; lane: string }

/** Intersection over union of two stretches, 0 across lanes. */
export const markOverlap = (a: Mark, b: Mark): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (a.lane !== b.lane || shared <= 0) return 0
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

type Pair = { first: Mark; second: Mark; fit: number }

const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((x, y) => x.start - y.start || x.end - y.end)

const lengthOf = ({ start, end }: Mark): number => end - start

/** Partners looked at for one mark, and how far they must overlap: more only happens in nonsense. */
const PARTNERS = 20
const LEAST = 0.05

/** Pairs of two lists that overlap: each mark meets only its neighbours. */
const pairsOf = (a: readonly Mark[], b: readonly Mark[]): Pair[] => {
  const [firsts, seconds] = [inOrder(a), inOrder(b)]
  const longest = seconds.reduce((most, mark) => Math.max(most, lengthOf(mark)), 0)
  const pairs: Pair[] = []
  let from = 0
  for (const first of firsts) {
    while (from < seconds.length && (seconds[from]?.start ?? 0) + longest <= first.start) from += 1
    const met: Pair[] = []
    for (let at = from; at < seconds.length; at += 1) {
      const second = seconds[at]
      if (second === undefined || second.start >= first.end) break
      const fit = markOverlap(first, second)
      if (fit >= LEAST) met.push({ first, second, fit })
    }
    const best = met.length > PARTNERS ? met.sort((x, y) => y.fit - x.fit) : met
    pairs.push(...best.slice(0, PARTNERS))
  }
  return pairs
}

/** Every two marks of one list that overlap by `least` or more. */
export const overlapping = (marks: readonly Mark[], least: number): Pair[] => {
  const order = inOrder(marks)
  const pairs: Pair[] = []
  for (const [at, first] of order.entries())
    for (let next = at + 1; next < order.length; next += 1) {
      const second = order[next]
      // What begins later than this shares too little with the first one.
      if (second === undefined || second.start > first.end - least * lengthOf(first)) break
      const fit = markOverlap(first, second)
      if (fit >= least) pairs.push({ first, second, fit })
    }
  return pairs
}

/**
 * How well two people's marks fit, 0 to 1: each mark with its best partner by how far they overlap, twice
 * over all marks (F1 that also minds the ends). Two empty lists fit.
 */
export const marksFit = (a: readonly Mark[], b: readonly Mark[]): number => {
  const all = a.length + b.length
  if (all === 0) return 1
  const used = new Set<Mark>()
  let fit = 0
  for (const pair of pairsOf(a, b).sort((x, y) => y.fit - x.fit)) {
    if (used.has(pair.first) || used.has(pair.second)) continue
    used.add(pair.first)
    used.add(pair.second)
    fit += pair.fit
  }
  return (2 * fit) / all
}

/** Place of the list that fits all others best, the first of equals, and how well it does; −1 of none. */
export const mostTypical = (
  lists: readonly (readonly Mark[])[],
): { place: number; fit: number } => {
  const sums = lists.map((own, i) =>
    lists.reduce((sum, other, j) => (i === j ? sum : sum + marksFit(own, other)), 0),
  )
  const best = Math.max(...sums, 0)
  const place = sums.findIndex((sum) => sum >= best - 1e-9)
  return { place, fit: lists.length < 2 ? 1 : rounded(best / (lists.length - 1)) }
}
