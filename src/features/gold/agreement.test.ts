import { describe, expect, test } from 'vitest'
import { parseForm } from '../../forms/form.ts'
import { isRight } from './agreement.ts'

const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value }))
const parsed = parseForm({
  form: 1,
  lang: 'en',
  title: 'All kinds',
  data: [
    { name: 'left', kind: 'text' },
    { name: 'right', kind: 'text' },
  ],
  pages: [
    {
      id: 'page',
      items: [
        { type: 'choice', id: 'one', label: 'One', options, other: true, cant_tell: true },
        { type: 'multi_choice', id: 'some', label: 'Some', options },
        { type: 'number', id: 'number', label: 'Number' },
        { type: 'rating', id: 'level', label: 'Level' },
        { type: 'rank', id: 'order', label: 'Order', options },
        { type: 'short_text', id: 'line', label: 'Line' },
        { type: 'long_text', id: 'text', label: 'Text' },
        {
          type: 'short_text',
          id: 'why',
          label: 'Why a?',
          show_if: [{ item: 'one', op: 'eq', value: 'a' }],
        },
      ],
    },
  ],
})
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const { form } = parsed

describe.each([
  ['one', 'a', 0, 'a', true],
  ['one', 'a', 0, 'b', false],
  ['one', { other: 'A  Dog' }, 0, { other: 'a dog' }, true],
  ['one', { cant_tell: true }, 0, { cant_tell: true }, true],
  ['one', 'a', 0, { cant_tell: true }, false],
  ['some', ['a', 'b'], 0, ['b', 'a'], true],
  ['some', ['a', 'b'], 0, ['a'], false],
  ['some', ['a', 'b'], 1, ['a', 'b', 'c'], true],
  ['some', ['a', 'b'], 1, ['a', 'c'], false],
  ['number', 0.3, 0, 0.1 + 0.2, true],
  ['number', 10, 2, 12, true],
  ['number', 10, 2, 12.5, false],
  ['level', 4, 1, 5, true],
  ['level', 4, 1, 2, false],
  ['order', ['a', 'b', 'c', 'd'], 0, ['a', 'b', 'c', 'd'], true],
  ['order', ['a', 'b', 'c', 'd'], 0.2, ['b', 'a', 'c', 'd'], true],
  ['order', ['a', 'b', 'c', 'd'], 0.2, ['d', 'c', 'b', 'a'], false],
  ['line', 'The cat.', 0, 'the  CAT', true],
  ['text', 'one two three four', 0.25, 'one two free four', true],
  ['text', 'one two three four', 0.2, 'one two free four', false],
  ['text', 'one', 1, undefined, false],
])('%s: %j within %s', (id, expected, tolerance, given, right) => {
  test(`${JSON.stringify(given)} is ${right ? 'right' : 'wrong'}`, () => {
    const answers = given === undefined ? {} : { [id]: given }
    expect(isRight(form, { [id]: expected }, { [id]: tolerance }, answers)).toBe(right)
  })
})

test('every expected item must agree, others are free, and what is hidden was not answered', () => {
  const expected = { one: 'a', why: 'It barks' }
  expect(isRight(form, expected, {}, { one: 'a', why: 'it barks', number: 7 })).toBe(true)
  expect(isRight(form, expected, {}, { one: 'a', why: 'it meows' })).toBe(false)
  expect(isRight(form, expected, {}, { one: 'b', why: 'it barks' })).toBe(false)
  expect(isRight(form, { one: 'a' }, {}, JSON.parse('{"__proto__": {"one": "a"}}'))).toBe(false)
})
