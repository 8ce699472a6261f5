/** Which tasks get another answer, and in which order. */
import { describe, expect, test } from 'vitest'
import { gainOfAnswer } from '../../quality/forecast/gain-of-answer.ts'
import { decide, type OpenTask } from './decide.ts'

const task = (id: string, more: Partial<OpenTask> = {}): OpenTask => ({
  ...{ id, places: 2, pending: false, confidence: 0.7, posterior: [0.7, 0.3] },
  ...more,
})
const RULES = { target: 0.9, most: 4, left: 100, begun: true }

describe('what one more answer changes', () => {
  test('a tie most, something settled nothing, and more with a better person', () => {
    expect(gainOfAnswer([0.5, 0.5])).toBeCloseTo(0.25, 9)
    expect(gainOfAnswer([0.95, 0.05])).toBe(0)
    expect(gainOfAnswer([0.6, 0.4], 0.9)).toBeGreaterThan(gainOfAnswer([0.6, 0.4], 0.7))
    expect(gainOfAnswer([0.4, 0.3, 0.3])).toBeGreaterThan(0)
  })
  test('nothing to choose between changes nothing', () => {
    expect(gainOfAnswer([])).toBe(0)
    expect(gainOfAnswer([1])).toBe(0)
  })
})

describe('one look', () => {
  test('who is still at work is waited for; sure tasks end, others get one more, full ones end', () => {
    const tasks = [
      task('busy', { pending: true, confidence: 0.99 }),
      task('sure', { confidence: 0.9 }),
      task('unsure'),
      task('full', { places: 4 }),
      task('nothing', { confidence: null, posterior: [] }),
    ]
    expect(decide(tasks, RULES)).toEqual({
      more: ['unsure', 'nothing'],
      reached: ['sure'],
      budget_ended: ['full'],
    })
  })
  test('with too little for all, nothing is spent before everybody has begun and handed in', () => {
    const tasks = [task('a'), task('b', { confidence: 0.5, posterior: [0.5, 0.5] }), task('c')]
    const tight = { ...RULES, left: 1 }
    expect(decide(tasks, { ...tight, begun: false })).toMatchObject({ more: [], budget_ended: [] })
    const busy = [...tasks, task('busy', { pending: true })]
    expect(decide(busy, tight)).toMatchObject({ more: [], budget_ended: [] })
    expect(decide(tasks, tight)).toMatchObject({ more: ['b'], budget_ended: ['a', 'c'] })
  })
  test('with nothing left every unsure task ends', () => {
    const busy = task('busy', { pending: true })
    expect(decide([task('a'), busy], { ...RULES, left: 0 })).toEqual({
      more: [],
      reached: [],
      budget_ended: ['a'],
    })
  })
})
