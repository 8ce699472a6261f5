import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formatDuration, formatTimeLeft, noteServerTime, secondsUntil } from './time.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') })
})
afterEach(() => {
  noteServerTime('Mon, 23 Nov 2026 12:00:00 GMT')
  vi.useRealTimers()
})

test('durations read well and keep their meaning', () => {
  expect(formatDuration('en', 21)).toBe('21 sec')
  expect(formatDuration('en', 150)).toBe('2 min 30 sec')
  expect(formatDuration('en', 14 * 60)).toBe('14 min')
  expect(formatDuration('en', 3600, 'long')).toBe('1 hour')
  expect(formatDuration('en', 5400)).toBe('1 hr 30 min')
  expect(formatDuration('en', 3 * 86_400, 'long')).toBe('3 days')
  expect(formatDuration('en', 0)).toBe('0 sec')
})

test('time left is rounded down: it never promises more than there is', () => {
  expect(formatTimeLeft('en', 599)).toBe('9 min')
  expect(formatTimeLeft('en', 100.9)).toBe('1 min 40 sec')
  expect(formatTimeLeft('en', 59)).toBe('59 sec')
  expect(formatTimeLeft('en', -5)).toBe('0 sec')
  expect(formatTimeLeft('en', 2 * 86_400 - 1)).toBe('47 hr')
})

test('a wrong clock on the phone changes no deadline', () => {
  const deadline = '2026-11-23T12:10:00Z'
  expect(secondsUntil(deadline)).toBe(600)
  noteServerTime('Mon, 23 Nov 2026 12:05:00 GMT')
  expect(secondsUntil(deadline)).toBe(300)
})

test('a missing or broken Date header is no clock', () => {
  noteServerTime(null)
  noteServerTime('yesterday')
  expect(secondsUntil('2026-11-23T12:00:10Z')).toBe(10)
})
