import { describe, expect, test } from 'vitest'
import { inferRankings, RANKING_METHODS } from './infer-rankings.ts'

const answers = (...lists: string[]) =>
  lists.map((items, i) => ({ task: 'a', worker: `${i}`, items: [...items] }))
const order = (found: ReturnType<typeof inferRankings>, task = 0) =>
  found.results[task]?.ranking?.map(({ item }) => item).join('')

describe('rankings', () => {
  test('Borda: points decide, and what is not named is below', () => {
    expect(order(inferRankings(answers('abc', 'acb', 'bac'), 'borda'))).toBe('abc')
    expect(order(inferRankings(answers('ab', 'ac', 'cb'), 'borda'))).toBe('acb')
  })
  test.each(RANKING_METHODS)('%s: all agree', (method) => {
    const { results } = inferRankings(answers('dcba', 'dcba', 'dcba'), method)
    expect(results[0]?.ranking?.map(({ ranks }) => ranks.low)).toEqual([1, 2, 3, 4])
    expect(results[0]?.confidence).toBeCloseTo(1, 9)
  })
  test('people who are near the others count more', () => {
    const rows = Array.from({ length: 10 }, (_, task) =>
      ['abcdef', 'abcdfe', 'fedcba'].map((items, w) => ({
        task: `${task}`,
        worker: `${w}`,
        items: [...items],
      })),
    ).flat()
    const found = inferRankings([
      ...rows,
      { task: 'x', worker: '0', items: [...'ab'] },
      { task: 'x', worker: '2', items: [...'ba'] },
    ])
    expect(order(found, 10)).toBe('ab')
    expect(found.error[2]).toBe(Math.max(...found.error))
  })
  test.each(RANKING_METHODS)('%s: nothing, nobody, twice the same item', (method) => {
    expect(inferRankings([], method).results).toEqual([])
    for (const items of [null, []])
      expect(inferRankings([{ task: 'a', worker: 'v', items }], method).results[0]).toMatchObject({
        ranking: null,
        confidence: 0,
      })
    expect(order(inferRankings(answers('aab'), method))).toBe('ab')
  })
})
