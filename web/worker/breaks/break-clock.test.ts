/** Charter R37: reminders on the device, and nothing that anybody else could see. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BREAK_LIMITS } from '../../../src/kernel/limits/break-limits.ts'
import { operationList } from '../../../src/operations.ts'
import { counted, dismissed, NO_WORK, reminderOf, type WorkTime } from './break-clock.ts'

const CAPS = { day: BREAK_LIMITS.day, week: BREAK_LIMITS.week }
const MINUTE = 60
// A Thursday, in the local time of whoever runs this.
const THURSDAY = new Date(2026, 10, 26, 9)
const at = (minutes: number, from = THURSDAY) => new Date(from.getTime() + minutes * MINUTE * 1000)

/** So many minutes of work, looked at each minute. */
const worked = (minutes: number, time: WorkTime = NO_WORK, from = 0): WorkTime =>
  Array.from({ length: minutes }, (_, index) => from + index + 1).reduce(
    (sum, minute) => counted(sum, at(minute), MINUTE),
    time,
  )

describe('a break', () => {
  test('is offered after fifty minutes, not before', () => {
    expect(reminderOf(worked(49), CAPS)).toBeUndefined()
    expect(reminderOf(worked(50), CAPS)).toBe('break')
  })

  test('put off comes again after ten minutes more; going on changes nothing else', () => {
    const later = dismissed(worked(50), 'break')
    expect(reminderOf(worked(9, later, 50), CAPS)).toBeUndefined()
    expect(reminderOf(worked(10, later, 50), CAPS)).toBe('break')
    expect(later.today).toBe(50 * MINUTE)
  })

  test('is ten minutes without input; a shorter pause is none', () => {
    const time = worked(49)
    expect(reminderOf(worked(1, counted(time, at(57), 0), 57), CAPS)).toBe('break')
    const rested = counted(time, at(59), 0)
    expect(rested.unbroken).toBe(0)
    expect(reminderOf(worked(49, rested, 59), CAPS)).toBeUndefined()
  })

  test('an idle tab adds nothing', () => {
    const idle = counted(worked(10), at(12), 0)
    expect([idle.unbroken, idle.today]).toEqual([10 * MINUTE, 10 * MINUTE])
  })
})

describe('one motion again and again', () => {
  const { same_motions, same_for } = BREAK_LIMITS
  const minutes = same_for / MINUTE
  /** So many minutes of work with so many presses in each. */
  const pressed = (presses: number, many = minutes, from = NO_WORK) =>
    Array.from({ length: many }, (_, index) => index + 1).reduce(
      (time, minute) => counted(time, at(minute), MINUTE, { press: presses, key: 0 }),
      from,
    )

  test('is said once it was too often for long enough, not before', () => {
    expect(reminderOf(pressed(same_motions + 1), CAPS)).toBe('motion')
    expect(reminderOf(pressed(same_motions), CAPS)).toBeUndefined()
    expect(reminderOf(pressed(same_motions * 3, minutes - 1), CAPS)).toBeUndefined()
  })

  test('a key pressed again counts by itself; two motions in turn are not one', () => {
    const half = { press: same_motions / 2 + 1, key: same_motions / 2 + 1 }
    const inTurn = Array.from({ length: minutes }, (_, index) => index + 1).reduce(
      (time, minute) => counted(time, at(minute), MINUTE, half),
      NO_WORK,
    )
    expect(reminderOf(inTurn, CAPS)).toBeUndefined()
    const keys = counted(pressed(0), at(minutes), 0, { press: 0, key: 1_000 })
    expect(reminderOf(keys, CAPS)).toBe('motion')
  })

  test('read, it is not said again until twice as many; a break begins anew', () => {
    const read = dismissed(pressed(same_motions + 1), 'motion')
    expect(reminderOf(read, CAPS)).toBeUndefined()
    const rested = counted(read, at(minutes + 11), MINUTE)
    expect([rested.motions.press, rested.motions_at]).toEqual([0, 0])
  })
})

describe('hours', () => {
  test('of a day are said once, at what the worker set', () => {
    const caps = { ...CAPS, day: 20 * MINUTE }
    const time = worked(20)
    expect(reminderOf(time, caps)).toBe('day')
    expect(reminderOf(dismissed(time, 'day'), caps)).toBeUndefined()
    const tomorrow = counted(dismissed(time, 'day'), at(24 * 60), 20 * MINUTE)
    expect(tomorrow.today).toBe(20 * MINUTE)
    expect(reminderOf(tomorrow, caps)).toBe('day')
  })

  test('of a week end with Sunday', () => {
    const caps = { ...CAPS, week: 20 * MINUTE }
    const sunday = counted(worked(20), at(3 * 24 * 60), MINUTE)
    expect(sunday.this_week).toBe(21 * MINUTE)
    expect(reminderOf(sunday, caps)).toBe('week')
    expect(counted(sunday, at(4 * 24 * 60), MINUTE).this_week).toBe(MINUTE)
  })
})

test('no operation takes or gives time at the screen, and the counter calls none', () => {
  const text = JSON.stringify(operationList.map(({ name, summary }) => [name, summary]))
  expect(text).not.toMatch(/\bscreens?\b|screen_time|break_|reminder/i)
  const files = ['break-clock.ts', 'kept-time.ts', 'break-reminder.tsx', 'break-notice.tsx']
  for (const file of [...files, 'hours-form.tsx'])
    expect(readFileSync(`web/worker/breaks/${file}`, 'utf8')).not.toMatch(
      /use-api|api\.generated|fetch\(/,
    )
})
