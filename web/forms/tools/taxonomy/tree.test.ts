import { expect, test } from 'vitest'
import { entriesOf, matching, shownEntries, wordsOf } from './tree.ts'

const options = [
  ['animal', 'Animal'],
  ['animal/dog', 'Dog'],
  ['plant/tree/beech', 'Hêtre'],
  ['animal/cat', 'Cat'],
].map(([value = '', label = '']) => ({ value, label }))
const entries = entriesOf(options, false)

test('entries stand under their branches, those nobody wrote are named by their step', () => {
  expect(entries.map(({ path, label, open }) => [path, label, open])).toEqual([
    ['animal', 'Animal', false],
    ['animal/dog', 'Dog', true],
    ['animal/cat', 'Cat', true],
    ['plant', 'plant', false],
    ['plant/tree', 'tree', false],
    ['plant/tree/beech', 'Hêtre', true],
  ])
  expect(wordsOf('plant/tree/beech', entries)).toBe('plant › tree › Hêtre')
})

test('branches may be chosen where they were offered', () => {
  expect(entriesOf(options, true).filter(({ open }) => open)).toHaveLength(4)
})

test('closed branches hide what is under them', () => {
  expect(shownEntries(entries, new Set(), '').map(({ path }) => path)).toEqual(['animal', 'plant'])
  const opened = shownEntries(entries, new Set(['animal']), '')
  expect(opened.map(({ path, position, siblings }) => [path, position, siblings])).toEqual([
    ['animal', 1, 2],
    ['animal/dog', 1, 2],
    ['animal/cat', 2, 2],
    ['plant', 2, 2],
  ])
})

test('a search finds words without their accents, and shows what is above them', () => {
  expect(matching(entries, 'hetre').map(({ path }) => path)).toEqual(['plant/tree/beech'])
  expect(matching(entries, 'tree hetre').map(({ path }) => path)).toEqual(['plant/tree/beech'])
  expect(shownEntries(entries, new Set(), 'dog').map(({ path }) => path)).toEqual([
    'animal',
    'animal/dog',
  ])
  expect(shownEntries(entries, new Set(), 'zebra')).toEqual([])
})
