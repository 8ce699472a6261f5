/** Regions on a picture: several people's drawings as one. */
import { describe, expect, test } from 'vitest'
import { formWith, yesNo } from '../../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../../forms/form.ts'
import type { Answered } from './answered.ts'
import { inferForm } from './infer-form.ts'

describe('regions on a picture', () => {
  const made = parseForm(
    formWith(
      [{ type: 'image_regions', id: 'seen', label: 'Mark', from: 'photo', options: yesNo }],
      {
        data: [{ name: 'photo', kind: 'image' }],
      },
    ),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  const box = (x: number, label = 'yes') => ({
    ...{ id: 'r1', shape: 'box', label, x, y: 10, width: 100, height: 50 },
  })
  const drawn = (task: string, worker: string, ...regions: object[]): Answered => ({
    ...{ task, worker, answers: { seen: { width: 400, height: 300, regions } } },
  })
  const given = [
    ...[drawn('a', 'ann', box(10)), drawn('a', 'bob', box(12)), drawn('a', 'cat', box(14, 'no'))],
    ...[drawn('b', 'ann'), drawn('b', 'bob'), drawn('c', 'ann', box(50))],
  ]
  test('are fused, with who stands behind each; one drawing alone is that person’s', () => {
    const { results, quality } = inferForm(made.form, given)
    expect(results.get('a')?.answer).toMatchObject({
      ...{ width: 400, height: 300 },
      regions: [{ id: 'r1', label: 'yes', x: 12, width: 100 }],
    })
    expect(results.get('a')?.items.seen).toMatchObject({
      ...{ method: 'fusion', confidence: null, n: 3 },
      marks: [{ people: 3 }],
    })
    expect(results.get('b')?.answer).toMatchObject({ regions: [] })
    expect(results.get('c')?.items.seen).toMatchObject({ method: 'medoid', n: 1 })
    expect(quality()[0]).toMatchObject({ item: 'seen', measure: 'alpha_distance' })
    expect(quality()[0]?.agreement).toBeGreaterThan(0.5)
  })
  test('gold stands as it is and tells how far the results are right; plain takes one drawing', () => {
    const right = { width: 400, height: 300, regions: [box(11)] }
    const gold = { task: 'a', expected: { seen: right }, tolerance: {} }
    const known = inferForm(made.form, given, {}, [gold])
    expect(known.results.get('a')?.items.seen).toMatchObject({ method: 'gold', answer: right })
    expect(known.quality()[0]?.on_gold).toMatchObject({ tasks: 1, right: 1 })
    const plain = inferForm(made.form, given, { seen: 'plain' })
    expect(plain.results.get('a')?.items.seen).toMatchObject({ method: 'medoid', n: 3 })
  })
})
