/** What a commitment is worth when it is made: pure decisions over whole minor units. */
import { PROJECT_LIMITS } from '../../kernel/limits/project-limits.ts'
import type { PromiseRow } from './queries.ts'

const DAY = 24 * 60 * 60 * 1000

export const larger = (one: bigint, other: bigint): bigint => {
  if (one > other) return one
  return other
}

export const smaller = (one: bigint, other: bigint): bigint => {
  if (one < other) return one
  return other
}

/** The work that a publishing adds: what one answer pays and takes, and how many there are. */
export type PublishedWork = { reward: bigint; estimated_seconds: number; places: number }

/**
 * The committed part of a project (charter R10): the pay of as many days as the notice has, were the
 * committed work spread evenly until its date, or over 28 days where there is none; never more than all
 * of it. Rounded up; 0n when nothing is committed.
 */
export const committedReserve = (
  promises: readonly PromiseRow[],
  work: PublishedWork,
  now: Date,
): bigint => {
  const until = promises.find(({ kind }) => kind === 'until')
  const sums = promises
    .filter(({ standing }) => standing === 'commitment')
    .map((promise) => worthOf(promise, work))
  const all = sums.reduce(larger, 0n)
  const days = until?.until ? daysBetween(now, until.until) : PROJECT_LIMITS.pay_days
  const notice = BigInt(PROJECT_LIMITS.notice / 86_400)
  const spread = (all * notice + BigInt(days) - 1n) / BigInt(days)
  return smaller(spread, all)
}

/** What the promised work pays; of a date alone, what this publishing pays. */
const worthOf = ({ kind, volume }: PromiseRow, work: PublishedWork): bigint => {
  if (kind === 'answers') return work.reward * BigInt(volume ?? 0)
  if (kind === 'hours')
    return (work.reward * 3600n * BigInt(volume ?? 0)) / BigInt(work.estimated_seconds)
  return work.reward * BigInt(work.places)
}

/** Whole days from one moment to the next, at least one. */
const daysBetween = (from: Date, to: Date): number =>
  Math.max(1, Math.ceil((to.getTime() - from.getTime()) / DAY))
