/** Charter R40: the order of the list is pure and versioned, and no new one comes unannounced. */
import { expect, test } from 'vitest'
import {
  comingRankings,
  RANKINGS,
  type Ranking,
  rankingAt,
  rankingFaults,
  rankOf,
} from './ranking.ts'

const order = (version: number, announced: string, effective: string): Ranking => ({
  version,
  announced_on: new Date(announced),
  effective_on: new Date(effective),
  factors: ['hourly_pay', 'newest'],
})
const FIRST = order(1, '2026-11-23', '2026-11-23')

test('release check: every order was announced 15 days before it holds', () => {
  expect(rankingFaults(RANKINGS)).toEqual([])
})

test('the release check finds what comes too soon, overtakes, or is out of turn', () => {
  expect(rankingFaults([FIRST, order(2, '2027-01-01', '2027-01-15')])).toEqual([
    'order 2 is announced 14 days ahead, not 15',
  ])
  expect(rankingFaults([FIRST, order(2, '2027-01-01', '2027-01-16')])).toEqual([])
  expect(rankingFaults([FIRST, order(2, '2026-01-01', '2026-11-23')])).toEqual([
    'order 2 overtakes the one before',
  ])
  expect(rankingFaults([FIRST, order(3, '2027-01-01', '2027-02-01')])).toEqual([
    'order 3 stands where 2 belongs',
  ])
})

test('which order holds when, and which is coming', () => {
  const two = [FIRST, order(2, '2027-01-01', '2027-01-16')] as const
  const on = (day: string) => rankingAt(new Date(day), two).version
  expect([on('2020-01-01'), on('2027-01-15'), on('2027-01-16')]).toEqual([1, 1, 2])
  const coming = (day: string) => comingRankings(new Date(day), two).map(({ version }) => version)
  expect([coming('2026-12-31'), coming('2027-01-01'), coming('2027-01-16')]).toEqual([[], [2], []])
})

test('more pay for the same time, or less time for the same pay, comes earlier; no sum overflows', () => {
  const base = rankOf({ reward_minor: 100n, estimated_seconds: 60 })
  expect(rankOf({ reward_minor: 101n, estimated_seconds: 60 })).toBeGreaterThan(base)
  expect(rankOf({ reward_minor: 100n, estimated_seconds: 59 })).toBeGreaterThan(base)
  expect(rankOf({ reward_minor: 200n, estimated_seconds: 120 })).toBe(base)
  expect(rankOf({ reward_minor: 2_000_000_000n, estimated_seconds: 1 })).toBeLessThan(2n ** 63n)
})
