/** What terms say of the number of answers, as columns of the job. Pure. */
import type { z } from 'zod'
import { CERTAINTY_LIMITS } from '../../../kernel/limits/jobs/certainty-limits.ts'
import type { Money } from '../../../kernel/money.ts'
import type { Overlap } from '../../gates/certainty-schemas.ts'
import { fail } from '../../handle.ts'

/** As much of a job's terms as says it. */
export type OverlapTerms = {
  overlap: z.output<typeof Overlap>
  target_confidence?: number | undefined
  max_cost?: Money | undefined
}

export type OverlapColumns = {
  overlap: number
  overlap_min: number | null
  sure_permille: number | null
  budget_minor: bigint | null
}

const permille = (confidence: number): number => Math.round(confidence * 1000)

/** Refuses what contradicts itself. */
export const overlapColumns = (terms: OverlapTerms): OverlapColumns => {
  const { overlap, target_confidence, max_cost } = terms
  if ((target_confidence === undefined) !== (max_cost === undefined))
    fail('invalid_input', 'target_confidence and max_cost go together: say both, or an overlap.')
  if (target_confidence !== undefined && max_cost !== undefined) {
    if (overlap !== 1)
      fail('invalid_input', 'target_confidence stands in the place of overlap: leave one out.')
    return {
      overlap: CERTAINTY_LIMITS.most_bought,
      overlap_min: CERTAINTY_LIMITS.first_default,
      sure_permille: permille(target_confidence),
      budget_minor: max_cost.minor,
    }
  }
  if (typeof overlap === 'number')
    return { overlap, overlap_min: null, sure_permille: null, budget_minor: null }
  if (overlap.min >= overlap.max)
    fail('invalid_input', 'overlap.min must be below overlap.max; for a fixed number say just it.')
  return {
    overlap: overlap.max,
    overlap_min: overlap.min,
    sure_permille: permille(overlap.confidence),
    budget_minor: null,
  }
}
