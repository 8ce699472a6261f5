import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvColumns, toCsvRow } from './export.ts'
import { arbitraryAnswers } from './fixtures/arbitrary-answers.ts'
import { REALISTIC_FORMS } from './fixtures/realistic-forms.ts'
import { formWith, yesNo } from './fixtures/small-forms.ts'
import { parseForm } from './form.ts'
import { csvLine } from './text/csv-line.ts'

const parsed = parseForm(
  formWith([
    { type: 'text', id: 'shown', text: 'Look.' },
    { type: 'choice', id: 'open', label: 'Open?', options: yesNo, cant_tell: true, other: true },
    { type: 'multi_choice', id: 'sold', label: 'Sold?', options: yesNo, other: true },
    { type: 'rank', id: 'order', label: 'Order', options: yesNo },
    { type: 'number', id: 'people', label: 'People' },
    {
      type: 'long_text',
      id: 'why',
      label: 'Why?',
      show_if: [{ item: 'open', op: 'eq', value: 'no' }],
    },
  ]),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const { form } = parsed

describe('rows', () => {
  test('a column per item, and one for each thing it may say besides', () => {
    expect(csvColumns(form)).toEqual([
      'open',
      'open.other',
      'open.cant_tell',
      'sold',
      'sold.other',
      'order',
      'people',
      'why',
    ])
  })

  test.each([
    [
      'options',
      { open: 'no', sold: ['yes', 'no'], order: ['no', 'yes'], people: -2.5, why: 'Shut.' },
      ['no', '', '', '["yes","no"]', '', '["no","yes"]', '-2.5', 'Shut.'],
    ],
    [
      'own words',
      { open: { other: 'half' }, sold: ['yes', { other: 'jam' }] },
      ['', 'half', '', '["yes"]', 'jam', '', '', ''],
    ],
    ['can’t tell', { open: { cant_tell: true } }, ['', '', 'true', '', '', '', '', '']],
    ['what was hidden', { open: 'yes', why: 'left behind' }, ['yes', '', '', '', '', '', '', '']],
    ['nothing', {}, ['', '', '', '', '', '', '', '']],
  ])('%s', (_what, answers, cells) => {
    expect(toCsvRow(form, answers)).toEqual(cells)
  })
})

describe('lines', () => {
  test('quotes, commas and line ends survive; formulas are disarmed, numbers are not', () => {
    expect(csvLine(['a"b', 'c,d', 'e\nf', '=1+1', '-3', '+33 1', '@x'])).toBe(
      `"a""b","c,d","e\nf",'=1+1,-3,'+33 1,'@x`,
    )
  })

  test.each(REALISTIC_FORMS)('any answers can be read back: $name', ({ form: written, input }) => {
    const read = parseForm(written)
    if (!read.ok) throw new Error('refused')
    fc.assert(
      fc.property(arbitraryAnswers(read.form, input), (answers) => {
        const cells = toCsvRow(read.form, answers)
        expect(cells).toHaveLength(csvColumns(read.form).length)
        const [back] = parse(`${csvLine(cells)}\n`, { relax_column_count: true })
        expect(back).toEqual(
          cells.map((cell) => (csvLine([cell]).startsWith("'") ? `'${cell}` : cell)),
        )
      }),
      { numRuns: 50 },
    )
  })
})
