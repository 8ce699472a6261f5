import { expect, test } from 'vitest'
import type { AnswerItem } from '../../src/forms/form.ts'
import { keyActions, plainKey, type Question } from './hotkeys.ts'

const question = (id: string, choices: Question['choices'], more: object = {}): Question => ({
  item: { type: 'choice', id, label: id, required: true, cant_tell: false, ...more } as AnswerItem,
  choices,
})
const choices = (...values: string[]) => values.map((value) => ({ value, label: value }))
const keysOf = (questions: Question[], inHand?: string) =>
  Object.fromEntries(
    keyActions(questions, inHand).map(({ key, item, does }) => [
      key,
      `${item}:${typeof does === 'object' ? does.pick : does}`,
    ]),
  )

test('digits belong to the question in hand alone', () => {
  const page = [question('a', choices('x', 'y')), question('b', choices('u', 'v'))]
  expect(keysOf(page, 'a')).toEqual({ 1: 'a:x', 2: 'a:y' })
  expect(keysOf(page, 'b')).toEqual({ 1: 'b:u', 2: 'b:v' })
  expect(keysOf(page)).toEqual({})
})

test('keys the author gave work on the whole page and are never taken away', () => {
  const page = [
    question('a', [{ value: 'x', label: 'x', key: '1' }, ...choices('y')]),
    question('b', choices('u', 'v'), { key: 'b' }),
  ]
  expect(keysOf(page, 'b')).toEqual({ 1: 'a:x', b: 'b:focus', 2: 'b:u', 3: 'b:v' })
})

test('a level of a scale is picked by its own digit, zero included', () => {
  const scale = [0, 1, 2].map((level) => ({
    value: `${level}`,
    label: `${level}`,
    digit: `${level}`,
  }))
  expect(keysOf([question('r', scale, { cant_tell: true })], 'r')).toEqual({
    0: 'r:0',
    1: 'r:1',
    2: 'r:2',
  })
})

test('zero says “can’t tell” where the question offers it', () => {
  expect(keysOf([question('a', choices('x'), { cant_tell: true })], 'a')).toEqual({
    1: 'a:x',
    0: 'a:cant_tell',
  })
})

test('the tenth option has no digit, and nothing breaks', () => {
  const many = choices(...'abcdefghijkl')
  expect(Object.keys(keysOf([question('a', many)], 'a'))).toHaveLength(9)
})

test('combinations and half-composed letters are no keys', () => {
  const press = (key: string, more = {}) =>
    plainKey({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more })
  expect(press('D')).toBe('d')
  expect(press('?')).toBe('?')
  expect(press('Enter')).toBeUndefined()
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'])
    expect(press('a', { [held]: true }), held).toBeUndefined()
})
