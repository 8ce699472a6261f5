/** The figures of a month as they are stored: counts, and sums in minor units as text by currency. */
import type { Outcome, RuleName } from '../cases/case-schemas.ts'
import type { ToldGroup } from './parity.ts'

export type Waits = { count: number; p50_seconds: number | null; p90_seconds: number | null }
export type Paid = { count: number; minor: Record<string, string> }

export type Figures = {
  approval: Waits
  paid_seconds: number
  unpaid_seconds: number
  /** What people’s devices noted; null: fewer than five people, or a report from before. */
  search_seconds?: number | null
  floor_top_ups: Paid
  /** Null: fewer than five people, whom it could point at; missing in reports from before it was counted. */
  local_supplements?: Paid | null
  notices: Paid
  restrictions: { rule: RuleName; outcome: Outcome; count: number }[]
  reviews: { reviews: number; overturned: number; lapsed: number }
  rejected: number
  appeals: { answered: number; overturned: number }
  /** Missing in reports that were written before it was counted. */
  parity?: ToldGroup[]
  answers: { questions: Waits; appeals: Waits; case_reviews: Waits }
}
