import { expect, test } from 'vitest'
import { inferChoices } from './infer-choices.ts'

const answer = (task: string, worker: string, options: string[] | null) => ({
  task,
  worker,
  options,
})
const OPTIONS = ['red', 'round', 'sweet']

test('each option is decided by itself', () => {
  const { results } = inferChoices(
    [
      answer('apple', 'u', ['red', 'round']),
      answer('apple', 'v', ['round', 'red']),
      answer('apple', 'w', ['round', 'sweet']),
      answer('brick', 'u', ['red']),
      answer('brick', 'v', ['red']),
      answer('brick', 'w', []),
    ],
    OPTIONS,
  )
  expect(results.map(({ answer }) => answer)).toEqual([['red', 'round'], ['red']])
  expect(results[0]?.shares).toEqual({ red: 2 / 3, round: 1, sweet: 1 / 3 })
  expect(results[0]?.posterior.round).toBeGreaterThan(results[0]?.posterior.red ?? 1)
})

test('ticking nothing is an answer, nobody answering is not, and gold is known', () => {
  const rows = [answer('a', 'u', []), answer('a', 'v', []), answer('b', 'u', null)]
  const gold = new Map([['a', ['sweet']]])
  expect(inferChoices(rows, OPTIONS).results.map(({ answer }) => answer)).toEqual([[], null])
  const [first] = inferChoices(rows, OPTIONS, { gold }).results
  expect(first).toMatchObject({ answer: ['sweet'], confidence: 1 })
  expect(inferChoices([], OPTIONS)).toEqual({ tasks: [], results: [] })
})
