/** Charter R17: whoever was told and whoever polls have equal odds; the order follows from its seed. */
import { expect, test } from 'vitest'
import { uuidOf } from '../id.ts'
import { drawOrder, lotOf } from './draw-order.ts'

const people = (count: number) => Array.from({ length: count }, (_, n) => uuidOf('worker', n))
const seedOf = (run: number) => uuidOf('seed', run)

/** How often each of `ids` comes first in `runs` draws, and how far that is from equal odds. */
const firsts = (ids: string[], runs: number) => {
  const won = new Map(ids.map((id) => [id, 0]))
  for (let run = 0; run < runs; run++) {
    const [first = ''] = drawOrder(seedOf(run), ids)
    won.set(first, (won.get(first) ?? 0) + 1)
  }
  const fair = runs / ids.length
  const chi2 = [...won.values()].reduce((sum, count) => sum + (count - fair) ** 2 / fair, 0)
  return { won, chi2 }
}

test('one who polls and one who was told: equal odds over 1,000 draws', () => {
  const [told = '', polls = ''] = people(2)
  const { won, chi2 } = firsts([told, polls], 1_000)
  // 1 degree of freedom, 0.1 %.
  expect(chi2).toBeLessThan(10.83)
  expect((won.get(told) ?? 0) + (won.get(polls) ?? 0)).toBe(1_000)
})

test('of ten each comes first as often, and so do the pairs of first and second', () => {
  // 9 degrees of freedom, 0.1 %.
  expect(firsts(people(10), 2_000).chi2).toBeLessThan(27.88)
  const [a = '', b = '', c = ''] = people(3)
  const pairs = new Map<string, number>()
  for (let run = 0; run < 1_200; run++) {
    const order = drawOrder(seedOf(run), [a, b, c]).slice(0, 2).join()
    pairs.set(order, (pairs.get(order) ?? 0) + 1)
  }
  const chi2 = [...pairs.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)
  expect(pairs.size).toBe(6)
  expect(chi2).toBeLessThan(20.52)
})

test('anybody can draw it again: the same seed gives the same order, whoever came first', () => {
  const ids = people(50)
  const order = drawOrder(seedOf(1), ids)
  expect(drawOrder(seedOf(1), ids.toReversed())).toEqual(order)
  expect(new Set(order)).toEqual(new Set(ids))
  const lots = order.map((id) => lotOf(seedOf(1), id))
  expect(lots.toSorted()).toEqual(lots)
  expect(drawOrder(seedOf(2), ids)).not.toEqual(order)
})

test('there is no gain in a checker that cannot fail: a loaded draw is found', () => {
  const [told = '', polls = ''] = people(2)
  const loaded = { told: 560, polls: 440 }
  const chi2 = ((loaded.told - 500) ** 2 + (loaded.polls - 500) ** 2) / 500
  expect(chi2).toBeGreaterThan(10.83)
  expect(told).not.toBe(polls)
})
