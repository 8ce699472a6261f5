/**
 * Several people's rankings of some items as one: Borda points (1781), each person counting by how near
 * they are to the others. Lists may be partial: what somebody leaves out is below what they name.
 */
import { labelTable } from '../answers/label-table.ts'
import { seededRandom } from '../mathematics/random.ts'
import { at, idAt } from '../mathematics/vectors.ts'
import { type AnswerPair, errorsFromPairs, pairsWithin } from '../workers/errors-from-pairs.ts'

/** `items` from best to worst; an item named twice counts where it is named first. */
export type RankingAnswer = { task: string; worker: string; items: readonly string[] | null }

/** `auto` weighs people by reliability, `borda` takes everybody alike, `medoid` one person's ranking. */
export type RankingMethod = 'auto' | 'borda' | 'medoid'

export const RANKING_METHODS: readonly RankingMethod[] = ['auto', 'borda', 'medoid']

export type RankedItem = {
  item: string
  /** Weighted share of the points that a unanimous winner would have, 0 to 1. */
  points: number
  /** Ranks, counted from 1, that the item takes in 90 % of samples of the people. */
  ranks: { low: number; high: number }
}

export type RankingResult = {
  /** Best first; null where nobody answered. */
  ranking: RankedItem[] | null
  /** Weighted mean agreement of the people with the outcome, 0 to 1. */
  confidence: number
  answers: number
}

export type RankingInference = {
  tasks: readonly string[]
  workers: readonly string[]
  results: RankingResult[]
  /** Per worker, 0.01 to 1: how far their rankings are off. */
  error: Float64Array
}

/** Rankings' worth of everybody's error in one worker's. */
const ERROR_PRIOR = 2
const ERROR_FLOOR = 0.02
const SAMPLES = 200

const weightOf = (error: number): number => (ERROR_FLOOR + error) ** -2

type Points = Map<string, number>

/** Points from 1 for the first down to 1/n for the last of n named. */
const pointsOf = (items: readonly string[]): Points => {
  const named = [...new Set(items)]
  return new Map(named.map((item, place) => [item, (named.length - place) / named.length]))
}

/** How near two rankings are, 0 to 1. */
export const rankingAgreement = (a: readonly string[], b: readonly string[]): number =>
  agreement(pointsOf(a), pointsOf(b))

/** Points in common over points in all: 1 for equal rankings, 0 for nothing in common. */
const agreement = (a: Points, b: Points): number => {
  let shared = 0
  let all = 0
  for (const [item, points] of a) {
    shared += Math.min(points, b.get(item) ?? 0)
    all += Math.max(points, b.get(item) ?? 0)
  }
  for (const [item, points] of b) if (!a.has(item)) all += points
  return all > 0 ? shared / all : 1
}

type Voter = { points: Points; weight: number }

/** All items with their weighted points, best first; equal ones in the order of first mention. */
const tally = (voters: readonly Voter[]): [string, number][] => {
  const sums: Points = new Map()
  const all = voters.reduce((sum, { weight }) => sum + weight, 0)
  for (const { points, weight } of voters)
    for (const [item, own] of points) sums.set(item, (sums.get(item) ?? 0) + (own * weight) / all)
  return [...sums].sort(([, a], [, b]) => b - a)
}

/** Ranks of the items when the people are drawn again and again, with replacement. */
const rankRanges = (voters: readonly Voter[], items: readonly string[]) => {
  const random = seededRandom(1)
  const ranks = new Map(items.map((item): [string, number[]] => [item, []]))
  for (let sample = 0; sample < SAMPLES; sample++) {
    const drawn = voters.flatMap(() => voters[Math.floor(random() * voters.length)] ?? [])
    const order = tally(drawn).map(([item]) => item)
    const place = new Map(order.map((item, rank) => [item, rank + 1]))
    for (const item of items) ranks.get(item)?.push(place.get(item) ?? items.length)
  }
  return (item: string): { low: number; high: number } => {
    const sorted = (ranks.get(item) ?? []).sort((a, b) => a - b)
    const rank = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 1
    return { low: rank(0.05), high: rank(0.95) }
  }
}

/** Rankings of one task up to which all are compared; of more, the most trusted. */
const COMPARED = 150

const medoid = (everybody: readonly Voter[]): Voter[] => {
  const voters = everybody.toSorted((a, b) => b.weight - a.weight).slice(0, COMPARED)
  const near = voters.map(({ points }) =>
    voters.reduce((sum, other) => sum + other.weight * agreement(points, other.points), 0),
  )
  const best = voters[near.indexOf(Math.max(...near))]
  return best === undefined ? [] : [best]
}

const resultOf = (voters: readonly Voter[], method: RankingMethod): RankingResult => {
  if (voters.length === 0) return { ranking: null, confidence: 0, answers: 0 }
  const equal = voters.map(({ points }) => ({ points, weight: 1 }))
  const speaking = method === 'borda' ? equal : method === 'medoid' ? medoid(voters) : voters
  const order = tally(speaking)
  const rangeOf = rankRanges(
    speaking,
    order.map(([item]) => item),
  )
  const outcome = pointsOf(order.map(([item]) => item))
  const all = voters.reduce((sum, { weight }) => sum + weight, 0)
  return {
    ranking: order.map(([item, points]) => ({ item, points, ranks: rangeOf(item) })),
    confidence: voters.reduce(
      (sum, { points, weight }) => sum + (weight / all) * agreement(points, outcome),
      0,
    ),
    answers: voters.length,
  }
}

/** Infers every task's ranking. Deterministic. The last ranking of a person for a task counts. */
export const inferRankings = (
  answers: Iterable<RankingAnswer>,
  method: RankingMethod = 'auto',
): RankingInference => {
  const given = [...answers]
  const rows = given.map(({ task, worker, items }, i) => ({
    task,
    worker,
    label: items === null || items.length === 0 ? null : String(i),
  }))
  const { tasks, workers, start, worker, label, labels } = labelTable(rows)
  const points = Array.from(label, (one) => pointsOf(given[Number(labels[one])]?.items ?? []))
  const pairs = tasks.flatMap((_, t) =>
    pairsWithin(idAt(start, t), idAt(start, t + 1)).map(([i, j]): AnswerPair => {
      const near = agreement(points[i] ?? new Map(), points[j] ?? new Map())
      return { first: idAt(worker, i), second: idAt(worker, j), apart: 1 - near, size: 1 }
    }),
  )
  const error = errorsFromPairs(pairs, workers.length, { prior: ERROR_PRIOR, assumed: 0.3 })
  const results = tasks.map((_, t) => {
    const from = idAt(start, t)
    const voters = points
      .slice(from, idAt(start, t + 1))
      .map((one, i) => ({ points: one, weight: weightOf(at(error, idAt(worker, from + i))) }))
    return resultOf(voters, method)
  })
  return { tasks, workers, results, error }
}
