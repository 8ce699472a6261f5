/** Whether work pays less than the same work did before: pure decisions (charter R11). */
import { hourlyPay } from '../pricing.ts'

/** Work that was published before. Rewards are minor units of one currency. */
export type EarlierWork = {
  job_id: string
  project_id: string | null
  reward_minor: bigint
  estimated_seconds: number
  /** Median of its answers; null under five. */
  measured_seconds: number | null
  same_form: boolean
}

export type OfferedWork = { reward_minor: bigint; estimated_seconds: number }
export type Lower = { previous: EarlierWork; hourly: bigint; hourly_before: bigint }

/**
 * Compares on the same clock: the same form takes as long as it took; work in other words takes its
 * own estimate, lengthened as the earlier one had to be. So an ordinary re-run is never lower, however
 * wrong the estimate was. The best paid earlier work that the offer stays under; undefined: none.
 */
export const lowerThan = (
  offered: OfferedWork,
  earlier: readonly EarlierWork[],
): Lower | undefined => {
  const lower = earlier.flatMap((previous): Lower[] => {
    const took = previous.measured_seconds ?? previous.estimated_seconds
    const takes = previous.same_form
      ? took
      : (offered.estimated_seconds * took) / previous.estimated_seconds
    const hourly = hourlyPay(offered.reward_minor, takes)
    const hourly_before = hourlyPay(previous.reward_minor, took)
    // Estimates are no clocks: of work in other words, a rounded minor unit an answer is no cut.
    const most = previous.same_form ? hourly : hourlyPay(offered.reward_minor + 1n, takes)
    return most < hourly_before ? [{ previous, hourly, hourly_before }] : []
  })
  return lower.toSorted((a, b) => (a.hourly_before < b.hourly_before ? 1 : -1))[0]
}
