/** What certainty would cost: played through from the requester’s own answers where there are some. */
import { type Currency, money, share } from '../../../kernel/money.ts'
import { forecast, type Plan } from '../../quality/forecast/play.ts'
import type { Pilot } from './pilot.ts'

type Priced = {
  reward: bigint
  fee_basis_points: number
  currency: Currency
  tasks: number
  /** Places that are paid for; more are not bought. */
  places: number
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** Figures of one plan, with no more answers than are paid for. */
export const playedOut = (pilot: Pilot, plan: Plan, priced: Priced) => {
  const paid = priced.places / priced.tasks
  const found = forecast(pilot.crowd, { ...plan, paid }, priced.tasks, pilot.answers)
  const within = (answers: number) => Math.min(answers, priced.places)
  const cost = (answers: number) => {
    const rewards = priced.reward * BigInt(within(answers))
    return money(rewards + share(rewards, priced.fee_basis_points), priced.currency)
  }
  return {
    answers_p50: within(found.p50),
    answers_p90: within(found.p90),
    cost_p50: cost(found.p50),
    cost_p90: cost(found.p90),
    reached_share: hundredths(found.reached),
    accuracy: hundredths(found.accuracy),
  }
}
