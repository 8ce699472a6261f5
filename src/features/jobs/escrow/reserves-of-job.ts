/** What a job sets aside besides its escrow, before and after it is published. */
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { reservesOf } from '../../reserves/queries.ts'
import type { ReserveSizes } from '../../reserves/reserve-schemas.ts'
import { type ReservedWork, reserveSizes, sumOfReserves } from '../../reserves/sizes.ts'
import { type Pricing, priceOf, pricingOf, rewardsIn } from '../pricing.ts'
import type { JobRow } from '../queries.ts'

/** What the sizes follow from, of a job’s price. */
const reservedWork = (pricing: Pricing): ReservedWork => ({
  rewards: priceOf(pricing).rewards,
  flagged: pricing.flagged === true,
  ...(pricing.screens === true && { screened: pricing.reward }),
  gated: pricing.gated === true,
  repair: pricing.repair === true,
})

/** What a job of this price would set aside. */
export const quotedReserves = (pricing: Pricing): ReserveSizes =>
  reserveSizes(reservedWork(pricing))

/** The most a job of this price costs: rewards, fees and reserves. */
export const quotedAtMost = (pricing: Pricing): bigint =>
  priceOf(pricing).total + sumOfReserves(quotedReserves(pricing))

/** What publishing a draft sets aside. */
export const reservesOfDraft = (job: JobRow): ReserveSizes => quotedReserves(pricingOf(job))

/** What a raise sets aside besides, for `missing` more in escrow, rewards and fees together. */
export const reservesForRaise = (job: JobRow, missing: bigint): ReserveSizes =>
  reserveSizes({
    rewards: rewardsIn(missing, job.fee_basis_points),
    flagged: pricingOf(job).flagged === true,
    ...(job.screens && { screened: 0n }),
    gated: job.gate_percent !== null,
    repair: job.repair !== null,
  })

/** Of each job: what it set aside, or would at publishing. */
export const reservesOfJobs = async (
  tx: Transaction,
  jobs: readonly JobRow[],
): Promise<Map<Uuid, ReserveSizes>> => {
  const published = jobs.filter(({ published_at }) => published_at !== null).map(({ id }) => id)
  const stored = published.length === 0 ? new Map() : await reservesOf(tx, published)
  return new Map(
    jobs.map((job) => [
      job.id,
      job.published_at === null ? reservesOfDraft(job) : (stored.get(job.id) ?? {}),
    ]),
  )
}

/** The most a job costs: set aside at publishing, or what would be. */
export const atMostOf = (job: JobRow): bigint =>
  job.published_at === null ? quotedAtMost(pricingOf(job)) : job.at_most_minor
