/**
 * What a job costs: pure decisions over whole minor units. A place is one answer wanted; places are
 * counted through the job from 1, so that cumulative rounding needs no counter that all would touch.
 */
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, share } from '../../kernel/money.ts'
import { goldPlacesFor } from '../gates/terms.ts'
import { mostFee, placesWithin } from './certainty/places-within.ts'

/** What the sums of a job follow from. `tasks` are numbered from 1 without gaps. */
export type Pricing = {
  reward: bigint
  fee_basis_points: number
  tasks: number
  overlap: number
  /** Places of tasks that are paid for, where they are fewer than tasks × overlap. */
  places?: number
  /** Whether it warns of its content; that sets more aside. */
  flagged?: boolean
  /** Places paid for gold besides; they are numbered on after those of the last task. */
  gold_places?: number
  screens?: boolean
  /** Whether it has a gate; that sets more aside. */
  gated?: boolean
  /** Whether it repairs what AI made; who looks and leaves is paid. */
  repair?: boolean
}

/**
 * The fee of the `place`-th place of a job: what the running total of fees grows by. 20 % of a reward
 * of 0.01 is charged on every fifth place, when it has become a cent (design §4).
 */
export const feeOfPlace = (reward: bigint, basisPoints: number, place: number): bigint =>
  share(reward * BigInt(place), basisPoints) - share(reward * BigInt(place - 1), basisPoints)

/** The number of a place in its job. `number` counts the places of one task from 1. */
export const placeInJob = (ordinal: number, overlap: number, number: number): number =>
  (ordinal - 1) * overlap + number

/** Where gold stands among the places of a job: after its last task, so that its places are numbered on. */
export const goldOrdinal = (tasks: number): number => tasks + 1

/** Places of tasks that are paid for. */
export const placesOf = ({ tasks, overlap, places }: Pricing): number => places ?? tasks * overlap

/** Rewards and fees of every place together. */
export const priceOf = (pricing: Pricing) => {
  const { reward, fee_basis_points, gold_places = 0 } = pricing
  const places = BigInt(placesOf(pricing) + gold_places)
  const rewards = reward * places
  // Which places of a budget will be opened is not known, so each may have to pay a whole cent.
  const fee =
    pricing.places === undefined
      ? share(rewards, fee_basis_points)
      : mostFee(reward, fee_basis_points) * places
  return { rewards, fee, total: rewards + fee }
}

/** The rewards in a sum of rewards and their fees, rounded up. */
export const rewardsIn = (sum: bigint, fee_basis_points: number): bigint => {
  const whole = 10_000n + BigInt(fee_basis_points)
  return (sum * 10_000n + whole - 1n) / whole
}

/** What the sums of a job follow from. */
export const pricingOf = (job: {
  reward_minor: bigint
  fee_basis_points: number
  task_count: number
  overlap: number
  content_flags: readonly string[] | null
  published_at: Date | null
  gold_percent: number
  gate_percent: number | null
  gate_over: number | null
  gold_places: number
  screens: boolean
  repair: object | null
  overlap_min: number | null
  budget_minor: bigint | null
  place_budget: number | null
}): Pricing =>
  withBudget(job, {
    reward: job.reward_minor,
    fee_basis_points: job.fee_basis_points,
    tasks: job.task_count,
    overlap: job.overlap,
    flagged: (job.content_flags?.length ?? 0) > 0,
    gated: job.gate_percent !== null,
    gold_places:
      job.published_at === null
        ? goldPlacesFor(job, job.task_count * job.overlap)
        : job.gold_places,
    screens: job.screens,
    repair: job.repair !== null,
  })

/** The places that a budget pays for: as published, or as it would be now. */
const withBudget = (
  {
    overlap_min,
    budget_minor,
    place_budget,
  }: Pick<Parameters<typeof pricingOf>[0], 'overlap_min' | 'budget_minor' | 'place_budget'>,
  pricing: Pricing,
): Pricing => {
  if (budget_minor === null || overlap_min === null) return pricing
  if (place_budget !== null) return { ...pricing, places: place_budget }
  const { tasks, overlap, reward, fee_basis_points, gold_places = 0 } = pricing
  const bounds = { least: tasks * overlap_min, most: tasks * overlap }
  const work = {
    ...{ flagged: pricing.flagged === true, gated: pricing.gated === true },
    repair: pricing.repair === true,
    ...(pricing.screens === true && { screened: reward }),
  }
  const budgeted = { reward, fee_basis_points, gold_places, work }
  return { ...pricing, places: placesWithin(budget_minor, bounds, budgeted) }
}

/** The price of terms that are no job yet. */
export const pricingWithin = (
  terms: { overlap_min: number | null; budget_minor: bigint | null },
  pricing: Pricing,
): Pricing => withBudget({ ...terms, place_budget: null }, pricing)

/**
 * In how many ledger accounts the escrow stands: one, or 16 where many will be paid at once. A budget is
 * one: which tasks it goes to is not known before.
 */
export const escrowPartsFor = (tasks: number, budgeted = false): number =>
  !budgeted && tasks >= LIMITS.escrow_split_from ? LIMITS.escrow_parts : 1

/** The part of the escrow that holds the money of a task. */
export const escrowPartOf = (ordinal: number, parts: number): number => ordinal % parts

/** Each part's share of the escrow: exactly the rewards and fees of its own tasks. */
export const escrowByPart = (pricing: Pricing, parts: number): bigint[] => {
  const { reward, fee_basis_points, tasks, overlap } = pricing
  const sums = Array.from({ length: parts }, () => 0n)
  if (pricing.places !== undefined) return [priceOf(pricing).total]
  const ofTask = reward * BigInt(overlap)
  for (let ordinal = 1; ordinal <= tasks; ordinal++) {
    const part = escrowPartOf(ordinal, parts)
    // The fees of one task's places telescope to the growth of the running total over the task.
    const fees = feeOfPlace(ofTask, fee_basis_points, ordinal)
    sums[part] = (sums[part] ?? 0n) + ofTask + fees
  }
  const gold = escrowPartOf(goldOrdinal(tasks), parts)
  const whole = priceOf(pricing).total - priceOf({ ...pricing, gold_places: 0 }).total
  sums[gold] = (sums[gold] ?? 0n) + whole
  return sums
}

/** Pay per hour at a given working time, rounded down. */
export const hourlyPay = (reward: bigint, seconds: number): bigint =>
  (reward * 3600n) / BigInt(Math.max(1, Math.round(seconds)))

/** The least reward for a working time, rounded up to a whole minor unit (charter R13). */
export const floorReward = (currency: Currency, seconds: number): bigint => {
  const hourly = LIMITS.pay_floor_per_hour[currency]
  return (hourly * BigInt(seconds) + 3599n) / 3600n
}

/** How long a worker may hold a place: a multiple of the estimate, within the bounds. */
export const leaseFor = (estimatedSeconds: number): number =>
  Math.min(
    LIMITS.lease_maximum,
    Math.max(LIMITS.lease_minimum, estimatedSeconds * LIMITS.lease_factor),
  )
