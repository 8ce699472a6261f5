import { describe, expect, test } from 'vitest'
import { inferSpans, type Span, spanAgreement } from './infer-spans.ts'

const span = (start: number, end: number, label = 'name'): Span => ({ start, end, label })
const answers = (...all: (Span[] | null)[]) =>
  all.map((spans, i) => ({ task: 'a', worker: `${i}`, spans }))
const found = (...all: (Span[] | null)[]) =>
  inferSpans(answers(...all)).results[0]?.spans?.map(({ start, end, label }) => [start, end, label])

describe('spans', () => {
  test('edges that most people agree on', () => {
    expect(found([span(5, 10)], [span(5, 10)], [span(4, 12)])).toEqual([[5, 10, 'name']])
  })
  test('what one of three marked is not marked, and labels are voted on', () => {
    expect(
      found(
        [span(0, 4), span(20, 25, 'place')],
        [span(0, 4), span(20, 25, 'place')],
        [span(0, 4), span(20, 25), span(40, 44)],
      ),
    ).toEqual([
      [0, 4, 'name'],
      [20, 25, 'place'],
    ])
  })
  test('nothing, nobody, nothing marked', () => {
    expect(inferSpans([])).toEqual({ tasks: [], results: [] })
    expect(inferSpans(answers(null)).results).toEqual([{ spans: null, answers: 0 }])
    expect(inferSpans(answers([], [])).results).toEqual([{ spans: [], answers: 2 }])
  })
  test('marks upon each other stay, each label judged by itself', () => {
    expect(
      found(
        [span(0, 14, 'paper'), span(0, 8, 'place')],
        [span(0, 14, 'paper'), span(0, 8, 'place')],
        [span(0, 14, 'paper')],
      ),
    ).toEqual([
      [0, 14, 'paper'],
      [0, 8, 'place'],
    ])
    expect(spanAgreement([span(0, 14), span(0, 8, 'place')], [span(0, 14)])).toBe(14 / 22)
  })
  test('confidence is a probability, and the later answer counts', () => {
    const { results } = inferSpans([
      ...answers([span(0, 9)]),
      ...answers([span(0, 3)], [span(0, 3)]),
    ])
    expect(results[0]?.answers).toBe(2)
    expect(results[0]?.spans).toMatchObject([{ start: 0, end: 3, label: 'name' }])
    expect(results[0]?.spans?.[0]?.confidence).toBeGreaterThan(0.5)
    expect(results[0]?.spans?.[0]?.confidence).toBeLessThanOrEqual(1)
  })
  test('agreement by characters', () => {
    expect(spanAgreement([span(0, 10)], [span(5, 10)])).toBe(0.5)
    expect(spanAgreement([span(0, 10)], [span(0, 10, 'place')])).toBe(0)
    expect(spanAgreement([], [])).toBe(1)
  })
})
