import { expect, test } from 'vitest'
import { segmentsApart } from './segments-apart.ts'

const of = (...all: [start_ms: number, end_ms: number, text?: string, label?: string][]) => ({
  duration_ms: 10_000,
  segments: all.map(([start_ms, end_ms, text, label]) => ({ start_ms, end_ms, text, label })),
})

test('how far marked time and words are from what is expected', () => {
  const right = of([0, 1000, 'one two'], [1000, 2000, 'three four'])
  expect(segmentsApart(right, right)).toBe(0)
  expect(segmentsApart(of(), of())).toBe(0)
  expect(segmentsApart(right, of())).toBe(1)
  // A word moved over the border is no wrong word; a tenth of the time is.
  const moved = of([0, 1000, 'one two three'], [1000, 2000, 'four'])
  expect(segmentsApart(right, moved)).toBe(0)
  expect(segmentsApart(of([0, 1000]), of([0, 900]))).toBeCloseTo(0.1, 6)
  expect(segmentsApart(right, of([0, 1000, 'one two'], [1000, 2000, 'three five']))).toBe(0.25)
  expect(segmentsApart(of([0, 1000, '', 'a']), of([0, 1000, '', 'b']))).toBe(1)
})
