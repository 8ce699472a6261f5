/** How many places of a job open first: pure. */
import { LAUNCH_LIMITS } from '../../../kernel/limits/launches/launch-limits.ts'

/** 5, or 5 % of all where that is more, rounded up; null where all open at once. */
export const firstPlacesOf = (places: number): number | null => {
  if (places <= LAUNCH_LIMITS.all_at_once) return null
  const share = Math.ceil((places * LAUNCH_LIMITS.first_percent) / 100)
  return Math.max(LAUNCH_LIMITS.first_places, share)
}
