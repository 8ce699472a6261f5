/** A scorecard in its public form; what fewer than five people would stand behind is left out. */
import type { z } from 'zod'
import { VOICE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { type Currency, money } from '../../kernel/money.ts'
import type { Scorecard } from './contract.ts'

/** The row as JSON, so that a card brings it along in its own statement. */
export type ScorecardRow = {
  counted_at: string
  currency: Currency
  people: number
  decided: number
  rejected: number
  pay_delay_seconds: number | null
  paid_hourly_minor: string | null
  true_hourly_minor: string | null
  promises_kept: number
  promises_due: number
  raters: number | null
  ratings_counted_at: string | null
  pay: number | null
  speed: number | null
  fairness: number | null
  communication: number | null
}

/** Null before the first count. */
export const presentScorecard = (row: ScorecardRow): z.output<typeof Scorecard> | null => {
  const counted_at = new Date(row.counted_at)
  if (counted_at.getTime() === 0) return null
  const many = row.people >= VOICE_LIMITS.raters
  const hourly = (minor: string | null) =>
    minor === null ? null : money(BigInt(minor), row.currency)
  return {
    counted_at,
    ratings: ratingsOf(row),
    rejected_percent: many ? Math.round((row.rejected * 1000) / row.decided) / 10 : null,
    pay_delay_seconds: many ? row.pay_delay_seconds : null,
    paid_hourly: hourly(row.paid_hourly_minor),
    true_hourly: hourly(row.true_hourly_minor),
    promises: { kept: row.promises_kept, of: row.promises_due },
  }
}

const ratingsOf = (row: ScorecardRow) => {
  const { raters, ratings_counted_at: at, pay, speed, fairness, communication } = row
  if (raters === null || at === null) return null
  if (pay === null || speed === null || fairness === null || communication === null) return null
  return { people: raters, pay, speed, fairness, communication, counted_at: new Date(at) }
}
