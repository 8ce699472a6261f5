/** Local times against the instants they mean, in zones that make it hard. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueBetween, timesAfter } from './occurrences.ts'
import { Repeat, WEEKDAYS } from './schedule-schemas.ts'

const daily = (time: string, time_zone: string): Repeat => ({ every: 'day', time, time_zone })
const at = (text: string) => new Date(text)
const times = async (repeat: Repeat, after: string, count = 3) =>
  (await timesAfter(repeat, at(after), count)).map((time) =>
    time.toISOString().replace(':00.000', ''),
  )

describe('a local time that the clocks skip moves ahead by what they skip', () => {
  test.each([
    // 02:00 becomes 03:00.
    ['Europe/Paris', '02:30', '2025-03-29', ['29T01:30Z', '30T01:30Z', '31T00:30Z']],
    // 02:00 becomes 03:00.
    ['America/New_York', '02:30', '2025-03-08', ['08T07:30Z', '09T07:30Z', '10T06:30Z']],
    // The end of Ramadan: 02:00 becomes 03:00.
    ['Africa/Casablanca', '02:15', '2025-04-05', ['05T02:15Z', '06T02:15Z', '07T01:15Z']],
    // Half an hour only: 02:00 becomes 02:30.
    ['Australia/Lord_Howe', '02:15', '2025-10-03T12:00Z', ['03T15:45Z', '04T15:45Z', '05T15:15Z']],
  ])('%s at %s', async (zone, time, after, expected) => {
    const month = after.slice(0, 8)
    expect(await times(daily(time, zone), after)).toEqual(expected.map((rest) => month + rest))
  })
})

describe('a local time that comes twice counts the first time, and once', () => {
  test.each([
    ['Europe/Paris', '02:30', '2025-10-25', ['25T00:30Z', '26T00:30Z', '27T01:30Z']],
    ['America/New_York', '01:30', '2025-11-01', ['01T05:30Z', '02T05:30Z', '03T06:30Z']],
    // The beginning of Ramadan: 03:00 becomes 02:00.
    ['Africa/Casablanca', '02:30', '2025-02-22', ['22T01:30Z', '23T01:30Z', '24T02:30Z']],
    // 02:00 becomes 01:30.
    ['Australia/Lord_Howe', '01:45', '2025-04-04T12:00Z', ['04T14:45Z', '05T14:45Z', '06T15:15Z']],
  ])('%s at %s', async (zone, time, after, expected) => {
    const month = after.slice(0, 8)
    expect(await times(daily(time, zone), after)).toEqual(expected.map((rest) => month + rest))
  })
})

test('a day that a place never had falls on the next, and is run once', async () => {
  // Samoa went from the 29th of December 2011 to the 31st.
  expect(await times(daily('09:00', 'Pacific/Apia'), '2011-12-29T00:00Z')).toEqual([
    '2011-12-29T19:00Z',
    '2011-12-30T19:00Z',
    '2011-12-31T19:00Z',
  ])
})

test('midnight that does not exist is one o’clock', async () => {
  expect(await times(daily('00:00', 'America/Sao_Paulo'), '2018-11-03T04:00Z', 2)).toEqual([
    '2018-11-04T03:00Z',
    '2018-11-05T02:00Z',
  ])
})

test('every week on some days, every month on a day or its last one', async () => {
  const zone = { time: '09:00', time_zone: 'UTC' }
  const weekly: Repeat = { every: 'week', weekdays: ['fri', 'mon'], ...zone }
  expect(await times(weekly, '2026-11-23T09:00Z')).toEqual([
    '2026-11-27T09:00Z',
    '2026-11-30T09:00Z',
    '2026-12-04T09:00Z',
  ])
  const monthly: Repeat = { every: 'month', day: 31, ...zone }
  expect(await times(monthly, '2027-12-31T09:00Z', 4)).toEqual([
    '2028-01-31T09:00Z',
    '2028-02-29T09:00Z',
    '2028-03-31T09:00Z',
    '2028-04-30T09:00Z',
  ])
})

test('what was due: the latest, and how many before it', async () => {
  const rule = daily('09:00', 'Europe/Paris')
  const due = (since: string, now: string) => dueBetween(rule, at(since), at(now))
  const next = at('2026-11-26T08:00Z')
  // A moment before, and at the moment itself.
  expect(await due('2026-11-24T08:00Z', '2026-11-25T07:59:59.999Z')).toMatchObject({ latest: null })
  expect(await due('2026-11-24T08:00Z', '2026-11-25T08:00Z')).toEqual({
    latest: at('2026-11-25T08:00Z'),
    missed: 0,
    next,
  })
  expect(await due('2026-11-20T00:00Z', '2026-11-26T07:00Z')).toEqual({
    latest: at('2026-11-25T08:00Z'),
    missed: 5,
    next,
  })
})

const ZONES = [
  'Europe/Paris',
  'America/New_York',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'UTC',
]
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const anyRule = fc.record({ time: anyTime, time_zone: fc.constantFrom(...ZONES) }).chain((zone) =>
  fc.oneof(
    fc.constant<Repeat>({ every: 'day', ...zone }),
    fc
      .subarray([...WEEKDAYS], { minLength: 1 })
      .map((weekdays): Repeat => ({ every: 'week', weekdays, ...zone })),
    fc.integer({ min: 1, max: 31 }).map((day): Repeat => ({ every: 'month', day, ...zone })),
  ),
)

test('whatever the rule: times only rise, each once, none between is left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRule,
      fc.date({ min: at('2020-01-01'), max: at('2030-01-01'), noInvalidDate: true }),
      async (rule, after) => {
        expect(Repeat.safeParse(rule).success).toBe(true)
        const found = await timesAfter(rule, after, 5)
        let before = after
        for (const time of found) {
          expect(time > before).toBe(true)
          const again = await timesAfter(rule, before, 1)
          expect(again).toEqual([time])
          before = time
        }
        const until = found[4] ?? after
        expect(await dueBetween(rule, after, until)).toMatchObject({ latest: until, missed: 4 })
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  ['a zone nobody knows', { every: 'day', time: '09:00', time_zone: 'Mars/Olympus' }],
  ['an offset, which knows no summer', { every: 'day', time: '09:00', time_zone: '+02:00' }],
  ['an hour no day has', { every: 'day', time: '24:00', time_zone: 'UTC' }],
  ['a week without days', { every: 'week', time: '09:00', time_zone: 'UTC' }],
  ['a day of the month every day', { every: 'day', day: 1, time: '09:00', time_zone: 'UTC' }],
  ['a month without its day', { every: 'month', time: '09:00', time_zone: 'UTC' }],
])('%s is refused', (_, rule) => {
  expect(Repeat.safeParse(rule).success).toBe(false)
})
