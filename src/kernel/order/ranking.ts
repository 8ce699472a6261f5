/**
 * The order in which people are shown work (charter R40): pure, versioned, the same for everybody, and
 * published with what counts in it. A new order is added at the end with the day it is announced on, and
 * holds 15 days later at the earliest; the running instance tells everybody, and the release check in
 * ranking.test.ts refuses one that comes sooner.
 */
import { TERMS_LIMITS } from '../limits/terms-limits.ts'

/** What the order looks at. Nothing about a person is among it, and nothing that anybody paid for. */
export type RankInputs = { reward_minor: bigint; estimated_seconds: number }

/** What counts in an order; the words for it stand with the pages that show it. */
export const RANK_FACTORS = ['hourly_pay', 'newest'] as const
export type RankFactor = (typeof RANK_FACTORS)[number]

export type Ranking = {
  version: number
  announced_on: Date
  effective_on: Date
  /** What counts, the first before the second, which decides between equals. */
  factors: readonly [RankFactor, ...RankFactor[]]
}

/** Every order there was, is and is going to be; none is ever changed. */
export const RANKINGS: readonly [Ranking, ...Ranking[]] = [
  {
    version: 1,
    announced_on: new Date('2026-11-23T00:00:00Z'),
    effective_on: new Date('2026-11-23T00:00:00Z'),
    factors: ['hourly_pay', 'newest'],
  },
]

/** The order of a version, if there is one. */
export const rankingOf = (version: number, among: readonly Ranking[] = RANKINGS) =>
  among.find((one) => one.version === version)

/** The order that holds at a moment; the first one before any. */
export const rankingAt = (at: Date, among: readonly [Ranking, ...Ranking[]] = RANKINGS): Ranking =>
  among.findLast(({ effective_on }) => effective_on <= at) ?? among[0]

/** Those announced and not yet in force, the next first. */
export const comingRankings = (at: Date, among: readonly Ranking[] = RANKINGS): Ranking[] =>
  among.filter(({ announced_on, effective_on }) => announced_on <= at && effective_on > at)

/** Millionths of a minor unit for an hour, so that equal pay is rarely equal by rounding. */
const PER_HOUR = 3_600_000_000n

/** Where a job stands in the order: the higher the earlier. Of equals the newest comes first. */
export const rankOf = ({ reward_minor, estimated_seconds }: RankInputs): bigint =>
  (reward_minor * PER_HOUR) / BigInt(estimated_seconds)

/** What is wrong with a list of orders, in sentences: the release check. */
export const rankingFaults = (list: readonly Ranking[]): string[] =>
  list.flatMap((one, index) => {
    const before = list[index - 1]
    const notice = one.effective_on.getTime() - one.announced_on.getTime()
    if (one.version !== index + 1) return [`order ${one.version} stands where ${index + 1} belongs`]
    if (before === undefined) return []
    if (one.announced_on < before.announced_on || one.effective_on <= before.effective_on)
      return [`order ${one.version} overtakes the one before`]
    if (notice < TERMS_LIMITS.notice * 1000)
      return [`order ${one.version} is announced ${notice / 86_400_000} days ahead, not 15`]
    return []
  })
