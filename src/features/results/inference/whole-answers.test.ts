/** Answers of which one person’s stays whole: the most typical, weighed by how reliable people are. */
import { expect, test } from 'vitest'
import { withData } from '../../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../../forms/form.ts'
import { changesOf } from '../../../forms/item-parts/code-changes.ts'
import { inferForm } from './infer-form.ts'
import { methodsFor } from './infer-item.ts'
import { kindOf } from './item-columns.ts'

const parsed = parseForm(
  withData(
    [
      { type: 'rewrite', id: 'text', label: 'Rewrite', from: 'draft' },
      { type: 'code_edit', id: 'fix', label: 'Mend', from: 'files' },
    ],
    ['draft', 'text'],
    ['files', 'files'],
  ),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const { form } = parsed

const change = (text: string) =>
  changesOf([{ path: 'a.py', text: 'total = one + two\n' }], () => text)
/** Two careful people who write nearly the same, and one who writes anything. */
const given = Array.from({ length: 20 }, (_, task) =>
  [
    ['The total is one and two', 'total = one - two\n'],
    ['The total is one and two, then', 'total = one - two  # less\n'],
    [`Cats ${task} like warm milk`, `print("nothing ${task}")\n`],
  ].map(([text, code], worker) => ({
    task: `t${task}`,
    worker: `w${worker}`,
    answers: { text, fix: change(code ?? '') },
  })),
).flat()

test('one person’s text and one person’s whole change', () => {
  const { results } = inferForm(form, given)
  for (const { answer, items } of results.values()) {
    const own = given.map(({ answers }) => answers)
    expect(own.map(({ text }) => text)).toContain((answer as { text: string }).text)
    expect((answer as { text: string }).text).toMatch(/^The total/)
    expect(own).toContainEqual(expect.objectContaining({ fix: (answer as { fix: object }).fix }))
    expect((answer as { fix: { diff: string } }).fix.diff).toContain('+total = one - two')
    expect(items.fix).toMatchObject({ method: 'medoid', right_words: expect.any(Number) })
  }
})

test('nobody mixes two texts into a third', () => {
  for (const item of form.pages[0]?.items ?? [])
    expect(methodsFor(kindOf(item as never))).toEqual(['plain', 'auto', 'medoid'])
})
