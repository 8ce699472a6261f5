import { describe, expect, test } from 'vitest'
import { clockText, parseClock } from './clock.ts'
import { fitted, roomAt, rowsOf } from './stretches.ts'

const stretch = (start_ms: number, end_ms: number) => ({ start_ms, end_ms })

test.each([
  [0, '0:00.00'],
  [62_504, '1:02.50'],
  [3_599_999, '1:00:00.00'],
  [3_661_000, '1:01:01.00'],
])('%i ms are %s', (ms, text) => expect(clockText(ms)).toBe(text))

test.each([
  ['1:02.5', 62_500],
  ['62,25', 62_250],
  ['1:00:02', 3_602_000],
  [' 7 ', 7_000],
  ['', undefined],
  ['-1', undefined],
  ['1:2:3:4', undefined],
  ['NaN', undefined],
])('%j is read as %s', (text, ms) => expect(parseClock(text)).toBe(ms))

describe('room', () => {
  const others = [stretch(1_000, 2_000), stretch(3_000, 4_000)]
  test('a stretch is cut where others begin, and turned round', () => {
    expect(fitted(stretch(1_900, 3_200), 9_000, others)).toEqual(stretch(2_000, 3_000))
    expect(fitted(stretch(900, 100), 9_000, others)).toEqual(stretch(100, 900))
    expect(fitted(stretch(8_500, 12_000), 9_000)).toEqual(stretch(8_500, 9_000))
  })
  test('inside of another there is none, nor in less than a hundredth of a second', () => {
    expect(fitted(stretch(1_200, 1_800), 9_000, others)).toBeUndefined()
    expect(fitted(stretch(100, 105), 9_000)).toBeUndefined()
    expect(fitted(stretch(9_000, 9_500), 9_000)).toBeUndefined()
  })
  test('around a place', () => {
    expect(roomAt(2_500, 9_000, others)).toEqual(stretch(2_000, 3_000))
    expect(roomAt(0, 9_000, others)).toEqual(stretch(0, 1_000))
    expect(roomAt(1_000, 9_000, others)).toBeUndefined()
  })
  test('what overlaps gets rows of its own', () => {
    expect(rowsOf([stretch(0, 10), stretch(5, 15), stretch(10, 20), stretch(6, 9)])).toEqual([
      0, 1, 0, 2,
    ])
  })
})
