import { after } from '../../kernel/clock.ts'
import { HOURS_LIMITS } from '../../kernel/limits/hours-limits.ts'
import { money } from '../../kernel/money.ts'
import { fail, handle } from '../handle.ts'
import { getRequesterPay } from './contract.ts'
import { timesForRequester } from './queries.ts'
import { perHour } from './rules.ts'

export const getRequesterPayHandler = handle(getRequesterPay, async (context, { job_id }) => {
  const { tx, now, instance } = context
  const from = after(now, -HOURS_LIMITS.requester_window)
  const times = (await timesForRequester(tx, job_id, from)) ?? fail('not_found')
  const { requester, currency, people, minor, paid, all } = times
  const shown = people >= HOURS_LIMITS.fewest_people
  const hourly = (seconds: number) =>
    (shown ? perHour([money(minor, currency)], seconds)[0] : undefined) ?? null
  return {
    object: 'requester_pay' as const,
    livemode: instance.livemode,
    requester,
    people: shown ? people : null,
    paid_hourly: hourly(paid),
    true_hourly: hourly(all),
  }
})
