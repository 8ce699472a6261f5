import type { Currency } from '../../../kernel/money.ts'
import { floorReward } from '../pricing.ts'

/** What a job’s row says of comparing its pay with what it takes (charter R14). */
export type PayWatch = {
  /** The estimate as published, once a measured one took its place. */
  stated_seconds: number | null
  pay_check_at: Date | null
  pay_checked_at: Date | null
  topped_up_at: Date | null
}

/** A draft’s: nothing was measured yet. */
export const NOT_WATCHED: PayWatch = {
  stated_seconds: null,
  pay_check_at: null,
  pay_checked_at: null,
  topped_up_at: null,
}

/** What of a job’s row decides whether its reward reaches the floor. */
export type FloorRow = {
  paid_elsewhere: boolean
  currency: Currency
  reward_minor: bigint
  estimated_seconds: number
}

/** What the reward lacks of the floor for the time that the work takes, in minor units; zero for nothing. */
export const missingToFloor = (job: FloorRow): bigint => {
  const missing = floorReward(job.currency, job.estimated_seconds) - job.reward_minor
  return job.paid_elsewhere || missing < 0n ? 0n : missing
}

/** The estimate as it was published, where another one has taken its place. */
export const shownStated = (job: Pick<PayWatch, 'stated_seconds'> & FloorRow): number | null =>
  job.stated_seconds === job.estimated_seconds ? null : job.stated_seconds
