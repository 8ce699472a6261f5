/** Which of their checks a worker may know of: pure. What is hidden must not be told by what is shown. */

import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import type { AtGate } from '../gates/gate-queries.ts'
import type { CheckRow } from './check-queries.ts'
import { counts, countsAsRight } from './present-check.ts'

const startOfDay = (now: Date): Date => new Date(now.toISOString().slice(0, 10))

/**
 * Training at once; what was contested; all that was answered otherwise while one is under the gate, for
 * reasons come with consequences; everything when the job is closed.
 */
export const visibleChecks = (
  checks: readonly CheckRow[],
  { closed, gate }: { closed: boolean; gate: AtGate | null },
): CheckRow[] =>
  checks.filter(
    (check) =>
      closed ||
      check.kind === 'training' ||
      check.contested_at !== null ||
      (gate?.state === 'under' && !countsAsRight(check)),
  )

const tally = (checks: readonly CheckRow[]) => ({
  right: checks.filter(countsAsRight).length,
  of: checks.length,
})

export const trainingTally = (checks: readonly CheckRow[]) =>
  tally(checks.filter(({ kind }) => kind === 'training'))

/** Over the hidden checks of the days before today; null while there are few of them. */
export const hiddenTally = (checks: readonly CheckRow[], now: Date, closed: boolean) => {
  const until = closed ? now : startOfDay(now)
  const told = checks.filter((check) => counts(check) && check.answered_at < until)
  return told.length < GOLD_LIMITS.shown_from && !closed ? null : tally(told)
}

/**
 * The gate as its worker reads it: that it is shut, at once; that it was passed, by the day, for the very
 * moment would tell which task was the check.
 */
export const toldGate = (now: AtGate, atStartOfDay: AtGate): AtGate['state'] =>
  now.state === 'under' ? 'under' : atStartOfDay.state === 'under' ? 'checking' : atStartOfDay.state
