/** How many places a sum pays for, reserves included: pure decisions over whole minor units. */
import { type ReservedWork, reserveSizes, sumOfReserves } from '../../reserves/sizes.ts'

/** What the sum follows from. */
export type Budgeted = {
  reward: bigint
  fee_basis_points: number
  /** Places paid for gold besides. */
  gold_places: number
  work: Omit<ReservedWork, 'rewards'>
}

/**
 * The most that the fee of one place can be. Which places of a task will be opened is not known before,
 * and with it not where a running total becomes a whole cent.
 */
export const mostFee = (reward: bigint, basisPoints: number): bigint =>
  (reward * BigInt(basisPoints) + 9_999n) / 10_000n

const costOf = (places: number, { reward, fee_basis_points, gold_places, work }: Budgeted) => {
  const rewards = reward * BigInt(places + gold_places)
  const fees = mostFee(reward, fee_basis_points) * BigInt(places + gold_places)
  return rewards + fees + sumOfReserves(reserveSizes({ ...work, rewards }))
}

/** The most places between `least` and `most` that `sum` pays for; `least` where it pays for fewer. */
export const placesWithin = (
  sum: bigint,
  { least, most }: { least: number; most: number },
  budgeted: Budgeted,
): number => {
  let [low, high] = [least, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (costOf(middle, budgeted) <= sum) low = middle
    else high = middle - 1
  }
  return low
}
