import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import { formWith, yesNo } from './fixtures/small-forms.ts'
import { parseForm } from './form.ts'

describe('a whole form', () => {
  const parsed = parseForm(
    formWith([
      { type: 'choice', id: 'open', label: 'Open?', options: yesNo, cant_tell: true },
      {
        type: 'long_text',
        id: 'why',
        label: 'Why not?',
        required: false,
        show_if: [{ item: 'open', op: 'eq', value: 'no' }],
      },
      { type: 'rating', id: 'clean', label: 'Clean?', required: false },
    ]),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const { form } = parsed

  test('answers as a map; the confidence is the least of those that have one', () => {
    const result = aggregate(form, [
      { open: 'no', why: 'Lights off', clean: 2 },
      { open: 'no', clean: 4 },
      { open: 'yes' },
    ])
    expect(result.answer).toEqual({ open: 'no', why: 'Lights off', clean: 2 })
    expect(result.confidence).toBe(result.items.open?.confidence)
  })

  test('what the result itself would hide does not speak', () => {
    const result = aggregate(form, [
      { open: 'no', why: 'Lights off' },
      { open: 'yes' },
      { open: 'yes' },
    ])
    expect(result.answer).toEqual({ open: 'yes' })
    expect(result.items.why?.answer).toBe('Lights off')
  })

  test('answers left behind a changed choice are not counted', () => {
    expect(aggregate(form, [{ open: 'yes', why: 'Lights off' }]).items.why?.n).toBe(0)
  })

  test('a tie makes the whole uncertain, and nothing at all is null', () => {
    const tie = aggregate(form, [
      { open: 'no', clean: 3 },
      { open: 'yes', clean: 3 },
    ])
    expect(tie).toMatchObject({ answer: { open: null, clean: 3 }, confidence: null })
    expect(aggregate(form, [])).toMatchObject({ answer: null, confidence: null })
    expect(aggregate(form, [{ open: { cant_tell: true } }]).answer).toBeNull()
  })
})
