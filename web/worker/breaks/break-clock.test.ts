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
  for (const file of ['break-clock.ts', 'kept-time.ts', 'break-reminder.tsx', 'hours-form.tsx'])
    expect(readFileSync(`web/worker/breaks/${file}`, 'utf8')).not.toMatch(
      /use-api|api\.generated|fetch\(/,
    )
})
