/**
 * How a person stands here, and what that means for taking work. Everything but `active` rests on a
 * human’s live decision. Pure.
 */

import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { STANDINGS, type Standing } from './standing-schemas.ts'

/** Of several that hold at once the gravest counts; nothing at all is `active`. */
export const gravest = (imposed: readonly Standing[]): Standing =>
  STANDINGS.findLast((one) => imposed.includes(one)) ?? 'active'

/** Whether new places can be taken at all. Work in hand, money and appeal are never touched. */
export const takesWork = (standing: Standing): boolean =>
  standing !== 'suspended' && standing !== 'terminated'

/** What limits somebody besides their standing: a case that asks them for an answer. */
export type Held = { standing: Standing; under_notice: boolean }

/** How many places a person may have in hand at once. */
export const placesAtOnce = ({ standing, under_notice }: Held): number => {
  if (!takesWork(standing)) return 0
  if (standing === 'restricted') return CASE_LIMITS.places_restricted
  if (standing === 'probation' || under_notice)
    return Math.min(LIMITS.held_maximum, CASE_LIMITS.places_under_notice)
  return LIMITS.held_maximum
}
