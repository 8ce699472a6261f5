import { expect, test } from 'vitest'
import { hourlyPay } from '../../src/features/jobs/pricing.ts'
import { LIMITS } from '../../src/kernel/limits.ts'
import { hourlyOf, leastReward, minorOf, moneyOf } from './sums.ts'

test('amounts are whole minor units, in every currency', () => {
  expect(minorOf({ amount: '2.5', currency: 'EUR' })).toBe(250n)
  expect(minorOf({ amount: '12', currency: 'JPY' })).toBe(12n)
  expect(minorOf({ amount: '2.505', currency: 'EUR' })).toBeUndefined()
  expect(minorOf({ amount: '1.5', currency: 'JPY' })).toBeUndefined()
  expect(minorOf({ amount: '', currency: 'EUR' })).toBeUndefined()
  for (const minor of [0n, 1n, 99n, 100n, 123456789012345n])
    for (const currency of ['EUR', 'JPY']) expect(minorOf(moneyOf(minor, currency))).toBe(minor)
  expect(moneyOf(5n, 'EUR')).toEqual({ amount: '0.05', currency: 'EUR' })
})

test('the page counts the hour and the floor as the instance does', () => {
  for (const seconds of [10, 15, 37, 90, 480, 3600])
    for (const reward of [1n, 20n, 250n]) {
      expect(hourlyOf(reward, seconds)).toBe(hourlyPay(reward, seconds))
      const floor = LIMITS.pay_floor_per_hour.EUR
      const least = leastReward(floor, seconds)
      expect(hourlyOf(least, seconds)).toBeGreaterThanOrEqual(floor)
      expect(hourlyOf(least - 1n, seconds)).toBeLessThan(floor)
    }
})
