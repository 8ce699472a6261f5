import { expect, test } from 'vitest'
import { editDistance, nearest, pointerTo, suggestion, valueAt } from './pointers.ts'

test.each([
  [[], ''],
  [['pages', 0, 'items'], '/pages/0/items'],
  [['a/b', 'c~d', '~1', ''], '/a~1b/c~0d/~01/'],
])('the pointer to %j', (path, pointer) => expect(pointerTo(path)).toBe(pointer))

test('only own members are found', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1)
  expect(valueAt({ a: 1 }, ['constructor'])).toBeUndefined()
  expect(valueAt(undefined, ['a'])).toBeUndefined()
})

test.each([
  ['', '', 0],
  ['label', 'label', 0],
  ['lable', 'label', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
])('from %j to %j', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits)
  expect(editDistance(to, from)).toBe(edits)
})

test('what was probably meant', () => {
  const known = ['choice', 'multi_choice', 'short_text']
  expect(nearest('multichoice', known)).toBe('multi_choice')
  expect(nearest('Short-Text', known)).toBe('short_text')
  expect(nearest('hologram', known)).toBeUndefined()
  expect(nearest('x'.repeat(100_000), known)).toBeUndefined()
  expect(suggestion('hologram', known, '')).toBe('Use one of: choice, multi_choice, short_text.')
  expect(suggestion('x', [], 'Remove it.')).toBe('Remove it.')
})
