/** When a decision takes effect and when it ends. Pure. */
import { after } from '../../kernel/clock.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import type { Grave, Outcome } from './case-schemas.ts'

/** Outcomes that need a number of days. */
export const LASTING: readonly Outcome[] = ['probation', 'restricted', 'suspended', 'deranked']

const DAY = 24 * 60 * 60

export type Term = { effective_at: Date; ends_at: Date | null }

/**
 * From when and until when. An account ends thirty days after the decision, or at once on a grave
 * ground; everything else begins at once and has an end.
 */
export const termOf = (
  outcome: Outcome,
  { days, grave, now }: { days: number | undefined; grave: Grave | null; now: Date },
): Term => {
  if (outcome === 'none') return { effective_at: now, ends_at: null }
  if (outcome === 'warned')
    return { effective_at: now, ends_at: after(now, CASE_LIMITS.warning_counts) }
  if (outcome === 'terminated')
    return {
      effective_at: grave === null ? after(now, CASE_LIMITS.termination_notice) : now,
      ends_at: null,
    }
  return { effective_at: now, ends_at: after(now, (days ?? 1) * DAY) }
}

/** The duration as the statement says it. */
export const durationOf = (outcome: Outcome, { effective_at, ends_at }: Term): string => {
  const day = (date: Date) => date.toISOString().slice(0, 16).replace('T', ' ')
  if (outcome === 'none') return 'Nothing is imposed.'
  if (outcome === 'terminated') return `From ${day(effective_at)} UTC on, without an end.`
  return `From ${day(effective_at)} until ${day(ends_at ?? effective_at)} UTC.`
}
