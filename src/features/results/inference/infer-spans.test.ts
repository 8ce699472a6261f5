/** Marked passages over a whole job: who marks anything is outvoted. */
import { expect, test } from 'vitest'
import { formWith, yesNo } from '../../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../../forms/form.ts'
import type { Answered } from './answered.ts'
import { inferForm } from './infer-form.ts'

test('marked passages: who marks at random is outvoted, and the words stand in the result', () => {
  const marking = parseForm(
    formWith([{ type: 'text_spans', id: 'names', label: 'Names', from: 'text', options: yesNo }], {
      data: [{ name: 'text', kind: 'text' }],
    }),
  )
  if (!marking.ok) throw new Error(JSON.stringify(marking.issues))
  const mark = (start: number) => ({
    spans: [{ id: 'a', start, end: start + 3, text: 'Ada', label: 'yes' }],
  })
  const answered = Array.from({ length: 120 }, (_, i): Answered => {
    const [task, person] = [Math.floor(i / 4), i % 4]
    const start = person < 2 ? task : 40 + ((task * 7 + person * 3) % 9)
    return { task: `t${task}`, worker: `w${person}`, answers: { names: mark(start) } }
  })
  const { results, quality } = inferForm(marking.form, answered)
  const right = [...results].filter(
    ([task, { items }]) =>
      JSON.stringify(items.names?.answer) ===
      JSON.stringify({
        spans: [
          {
            id: 's1',
            start: Number(task.slice(1)),
            end: Number(task.slice(1)) + 3,
            text: 'Ada',
            label: 'yes',
          },
        ],
      }),
  )
  expect(right.length).toBeGreaterThan(27)
  const first = results.get('t0')?.items.names
  expect(first?.confidence).toBeGreaterThan(0.5)
  expect(first?.posterior?.['0-3 yes']).toBe(first?.confidence)
  expect(first?.shares?.['0-3 yes']).toBe(0.5)
  const [figure] = quality()
  expect(figure).toMatchObject({ item: 'names', measure: 'alpha_distance' })
  expect(figure?.agreement).toBeGreaterThan(0)
})
