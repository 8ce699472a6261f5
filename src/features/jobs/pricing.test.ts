import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../kernel/limits.ts'
import {
  escrowByPart,
  escrowPartOf,
  escrowPartsFor,
  feeOfPlace,
  floorReward,
  hourlyPay,
  leaseFor,
  type Pricing,
  placeInJob,
  priceOf,
} from './pricing.ts'

const pricings = fc.record({
  reward: fc.bigInt({ min: 1n, max: 100_000n }),
  fee_basis_points: fc.integer({ min: 0, max: 10_000 }),
  tasks: fc.integer({ min: 1, max: 150 }),
  overlap: fc.integer({ min: 1, max: 7 }),
})

/** What approving every place takes from each part of the escrow. */
const paidByPart = ({ reward, fee_basis_points, tasks, overlap }: Pricing, parts: number) => {
  const sums = Array.from({ length: parts }, () => 0n)
  for (let ordinal = 1; ordinal <= tasks; ordinal++)
    for (let number = 1; number <= overlap; number++) {
      const part = escrowPartOf(ordinal, parts)
      const fee = feeOfPlace(reward, fee_basis_points, placeInJob(ordinal, overlap, number))
      sums[part] = (sums[part] ?? 0n) + reward + fee
    }
  return sums
}

describe('what is quoted is set aside, and what is set aside is paid, to the cent', () => {
  test('for any reward, fee, size and number of parts', () => {
    fc.assert(
      fc.property(pricings, fc.constantFrom(1, 2, 16), (pricing, parts) => {
        const escrow = escrowByPart(pricing, parts)
        expect(escrow).toEqual(paidByPart(pricing, parts))
        expect(escrow.reduce((sum, part) => sum + part, 0n)).toBe(priceOf(pricing).total)
      }),
    )
  })

  test('20 % of three cents is charged when it has become a cent', () => {
    const fees = [1, 2, 3, 4, 5].map((place) => feeOfPlace(3n, 2000, place))
    expect(fees).toEqual([0n, 1n, 0n, 1n, 1n])
  })

  test('the largest job there may be stays far inside a bigint', () => {
    const largest = {
      reward: BigInt(LIMITS.reward_maximum),
      fee_basis_points: 10_000,
      tasks: LIMITS.job_tasks,
      overlap: LIMITS.overlap_maximum,
    }
    // The database multiplies the last place by the reward and the fee before it divides.
    const { total } = priceOf(largest)
    expect(total * BigInt(largest.fee_basis_points)).toBeLessThan(2n ** 63n)
  })
})

test('no pay just above the floor is refused, none just below passes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 28_800 }), (seconds) => {
      const floor = LIMITS.pay_floor_per_hour.EUR
      const least = floorReward('EUR', seconds)
      expect(hourlyPay(least, seconds)).toBeGreaterThanOrEqual(floor)
      expect((least - 1n) * 3600n).toBeLessThan(floor * BigInt(seconds))
    }),
  )
})

test('many tasks share out their escrow; a lease is four times the estimate, within bounds', () => {
  expect([escrowPartsFor(63), escrowPartsFor(64)]).toEqual([1, LIMITS.escrow_parts])
  expect([leaseFor(10), leaseFor(600), leaseFor(8 * 3600 * 30)]).toEqual([
    LIMITS.lease_minimum,
    2400,
    LIMITS.lease_maximum,
  ])
})
