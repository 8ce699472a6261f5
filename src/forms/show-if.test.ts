import { describe, expect, test } from 'vitest'
import { formWith, yesNo } from './fixtures/small-forms.ts'
import { parseForm } from './form.ts'
import { countedAnswers, visibleItems, visibleQuestions } from './show-if.ts'

const QUESTIONS: Record<string, Record<string, unknown>> = {
  one: { type: 'choice', options: yesNo, cant_tell: true },
  many: { type: 'multi_choice', options: yesNo },
  level: { type: 'rating' },
}

const shown = (condition: Record<string, unknown>, answer: unknown): boolean => {
  const id = String(condition.item)
  const parsed = parseForm(
    formWith([
      { id, label: 'Q', ...QUESTIONS[id] },
      { type: 'short_text', id: 'then', label: 'Then?', show_if: [condition] },
    ]),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return visibleItems(parsed.form, { [id]: answer }).some((item) => item.id === 'then')
}

const cantTell = { cant_tell: true }
type Row = [condition: Record<string, unknown>, shows: unknown[], hides: unknown[]]

const TABLE: Row[] = [
  [{ item: 'one', op: 'eq', value: 'yes' }, ['yes'], ['no', undefined, null, '', cantTell]],
  [{ item: 'one', op: 'ne', value: 'yes' }, ['no', cantTell], ['yes', undefined, null]],
  [{ item: 'one', op: 'in', value: ['yes', 'no'] }, ['yes', 'no'], [undefined, cantTell]],
  [{ item: 'one', op: 'answered' }, ['yes', cantTell], [undefined, '', ' ']],
  [{ item: 'one', op: 'answered', value: true }, ['no'], [undefined]],
  [{ item: 'one', op: 'answered', value: false }, [undefined, null, ''], ['no', cantTell]],
  [{ item: 'many', op: 'eq', value: 'yes' }, [['yes'], ['no', 'yes']], [['no'], [], undefined]],
  [{ item: 'many', op: 'ne', value: 'yes' }, [['no']], [['yes', 'no'], []]],
  [{ item: 'many', op: 'in', value: ['yes'] }, [['no', 'yes']], [['no']]],
  [{ item: 'many', op: 'answered' }, [['no']], [[], undefined]],
  [{ item: 'level', op: 'gt', value: 3 }, [4, 5], [3, 1, undefined, '4', cantTell]],
  [{ item: 'level', op: 'lt', value: 3 }, [1, 2], [3, 5, undefined, '2']],
  [{ item: 'level', op: 'eq', value: 3 }, [3], ['3', 4]],
]

describe('conditions', () => {
  test.each(TABLE)('%j', (condition, shows, hides) => {
    for (const answer of shows) expect([answer, shown(condition, answer)]).toEqual([answer, true])
    for (const answer of hides) expect([answer, shown(condition, answer)]).toEqual([answer, false])
  })
})

describe('a chain of conditions', () => {
  const parsed = parseForm(
    formWith([
      { type: 'choice', id: 'a', label: 'A', options: yesNo },
      {
        type: 'choice',
        id: 'b',
        label: 'B',
        options: yesNo,
        show_if: [{ item: 'a', op: 'eq', value: 'yes' }],
      },
      { type: 'text', id: 'note', text: 'Note', show_if: [{ item: 'b', op: 'eq', value: 'yes' }] },
      {
        type: 'rating',
        id: 'c',
        label: 'C',
        show_if: [
          { item: 'a', op: 'eq', value: 'yes' },
          { item: 'b', op: 'eq', value: 'yes' },
        ],
      },
    ]),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const { form } = parsed

  test('all conditions must hold, and what is hidden counts as not answered', () => {
    const ids = (answers: Record<string, unknown>) =>
      visibleItems(form, answers).map(({ id }) => id)
    expect(ids({})).toEqual(['a'])
    expect(ids({ a: 'yes' })).toEqual(['a', 'b'])
    expect(ids({ a: 'yes', b: 'yes' })).toEqual(['a', 'b', 'note', 'c'])
    expect(ids({ a: 'no', b: 'yes', c: 3 })).toEqual(['a'])
  })

  test('only what is seen and answered counts', () => {
    const answers = { a: 'no', b: 'yes', c: 3, note: 'x', zzz: 1 }
    expect(countedAnswers(form, answers)).toEqual({ a: 'no' })
    expect(countedAnswers(form, { a: 'yes', b: '\u200b' })).toEqual({ a: 'yes' })
    expect(visibleQuestions(form, { a: 'yes', b: 'yes' }).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})
