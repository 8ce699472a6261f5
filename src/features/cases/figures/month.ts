/** A month of decisions in shares, and whether the alarm rings. Pure. */
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import type { MonthRow } from './figures-queries.ts'

/** Percent with one decimal; null of nothing. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10

/**
 * Whether humans agree with the machine so often that they cannot be looking: a share above 95 %, of
 * enough decisions to say anything (charter OVERRIDE_AUDIT; Amsterdam 2023).
 */
export const ringsAlarm = (agreed: number, decided: number): boolean =>
  decided >= CASE_LIMITS.agreement_sample && agreed * 100 > decided * CASE_LIMITS.agreement_alarm

export const presentMonth = (row: MonthRow) => ({
  ...row,
  agreement_percent: share(row.agreed_with_machine, row.machine_cases_decided),
  alarm: ringsAlarm(row.agreed_with_machine, row.machine_cases_decided),
  overturned_percent: share(row.overturned, row.reviews),
  review_days_median:
    row.review_days_median === null ? null : Math.round(row.review_days_median * 10) / 10,
})
