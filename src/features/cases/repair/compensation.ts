/** What a wrong decision cost somebody: the formula of charter R25. Pure. */
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A time in which somebody was kept from work, wholly or in part. */
export type Out = { from: Date; to: Date; wholly: boolean }

/** Days, each that was begun counting. */
export const daysOut = ({ from, to }: Pick<Out, 'from' | 'to'>): bigint =>
  BigInt(Math.max(0, Math.ceil((to.getTime() - from.getTime()) / DAY_MS)))

/**
 * The mean of a day over the 28 days before, times the days out; where work was possible in part, less
 * what was earned in them. In minor units, rounded up in the person’s favour, never below zero.
 */
export const lossOf = (
  out: Out,
  { before, meanwhile }: { before: bigint; meanwhile: bigint },
): bigint => {
  const span = BigInt(CASE_LIMITS.compensation_days)
  const mean = (before * daysOut(out) + span - 1n) / span
  const lost = out.wholly ? mean : mean - meanwhile
  return lost > 0n ? lost : 0n
}
