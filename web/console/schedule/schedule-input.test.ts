import { expect, test } from 'vitest'
import { createSchedule } from '../../../src/features/schedules/contract.ts'
import { newPlan, scheduleInput, timeZones } from './schedule-input.ts'

const job = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'

test.each([
  ['once', { ...newPlan('once'), at: '2026-12-01T09:30' }],
  ['every day', newPlan('day')],
  ['on some days', { ...newPlan('week'), weekdays: ['sun', 'mon'] as const }],
  ['every month, to an end', { ...newPlan('month'), day: '31', until: '2027-06-30' }],
])('%s is a request the instance takes', (_, plan) => {
  const parsed = createSchedule.input.safeParse(scheduleInput(job, plan))
  expect(parsed.error).toBeUndefined()
  expect(parsed.data?.repeat?.weekdays ?? []).toEqual(plan.often === 'week' ? ['mon', 'sun'] : [])
})

test('what is missing is waited for', () => {
  expect(scheduleInput(job, newPlan('once'))).toBeUndefined()
  expect(scheduleInput(job, { ...newPlan('week'), weekdays: [] })).toBeUndefined()
  expect(scheduleInput(job, { ...newPlan('day'), time: '' })).toBeUndefined()
})

test('the zones have the reader’s own', () => {
  expect(timeZones()).toContain(newPlan('day').time_zone)
  expect(timeZones()).toContain('Europe/Paris')
})
