/** Charter R15: focus and input are counted on the device; a tab that nobody uses adds nothing. */
import { expect, test } from 'vitest'
import { type Look, workedSince } from './active-clock.ts'

const NOW = 1_000_000
const at = (look: Partial<Look> = {}): Look => ({
  ...{ at: NOW, focused: true, lastInput: NOW - 500, playing: false },
  ...look,
})
/** An hour of looks, one a second. */
const hourOf = (look: (now: number) => Partial<Look>) => {
  let sum = 0
  for (let now = NOW; now < NOW + 3_600_000; now += 1000)
    sum += workedSince(now - 1000, at({ at: now, lastInput: now, ...look(now) }))
  return sum / 1000
}

test('an idle tab adds 0, in front or behind', () => {
  expect(hourOf(() => ({ focused: false }))).toBe(0)
  expect(hourOf(() => ({ lastInput: NOW - 61_000 }))).toBe(0)
})

test('work is counted in full, also while something plays', () => {
  expect(hourOf(() => ({}))).toBe(3600)
  expect(hourOf(() => ({ playing: true, lastInput: 0 }))).toBe(3600)
  expect(hourOf(() => ({ playing: true, focused: false }))).toBe(0)
})

test('a device that slept, or whose clock was set, adds no leap', () => {
  expect(workedSince(NOW - 3_600_000, at())).toBe(5000)
  expect(workedSince(NOW + 60_000, at())).toBe(0)
})
