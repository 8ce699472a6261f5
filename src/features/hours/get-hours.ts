import { after } from '../../kernel/clock.ts'
import { HOURS_LIMITS } from '../../kernel/limits/hours-limits.ts'
import { money } from '../../kernel/money.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { getHours, TIME_KINDS } from './contract.ts'
import { incomeOf, notesOf, timesOf } from './queries.ts'
import { mondayOf, perHour } from './rules.ts'

export const getHoursHandler = handle(getHours, async (context, { day }) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const asked = day === undefined ? now : new Date(`${day}T00:00:00Z`)
  if (asked > now || asked < after(now, -HOURS_LIMITS.read_back))
    return fail('invalid_input', 'day lies ahead, or more than three years back.')
  const from = mondayOf(asked)
  const until = after(from, HOURS_LIMITS.week)
  const span = { worker_id, from, until }
  const noted = Object.fromEntries((await notesOf(tx, span)).map((row) => [row.kind, row.seconds]))
  const seconds: Record<string, number> = { ...(await timesOf(tx, span)), ...noted }
  const time = TIME_KINDS.map((kind) => ({ kind, seconds: seconds[kind] ?? 0 }))
  const earned = await incomeOf(tx, span)
  const income = earned.map(({ minor, currency }) => money(minor, currency))
  const top_ups = earned
    .filter(({ topped }) => topped > 0n)
    .map(({ topped, currency }) => money(topped, currency))
  const all = time
    .filter(({ kind }) => kind !== 'undecided')
    .reduce((sum, one) => sum + one.seconds, 0)
  return {
    object: 'hours' as const,
    livemode: instance.livemode,
    from,
    until,
    time,
    ...{ income, top_ups },
    paid_hourly: perHour(income, seconds.paid ?? 0),
    true_hourly: perHour(income, all),
  }
})
