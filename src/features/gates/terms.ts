/** Gold and gate in the terms of a job: pure. */
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import type { GoldTerms } from './gold-schemas.ts'

/** The columns of a job that say it. */
export type GoldColumns = {
  gold_percent: number
  gate_percent: number | null
  gate_over: number | null
  gold_places: number
}

/** What a job without gold has. */
export const NO_GOLD: GoldColumns & { gold_training: number } = {
  gold_percent: 0,
  gate_percent: null,
  gate_over: null,
  gold_places: 0,
  gold_training: 0,
}

/** Newcomers whose first checks are paid for, in a job with a gate. */
export const newcomersOf = (places: number, gate_over: number | null): number =>
  gate_over === null ? 0 : Math.ceil(places / GOLD_LIMITS.places_per_newcomer)

/**
 * Places paid for gold besides the tasks’ own: the share of them, the first check of somebody, and where
 * there is a gate the first checks of those it must let through; and training that comes again, where a rule
 * of the job says so.
 */
export const goldPlacesFor = (
  {
    gold_percent,
    gate_over,
    retrains = false,
  }: Pick<GoldColumns, 'gold_percent' | 'gate_over'> & { retrains?: boolean },
  places: number,
): number => {
  if (gold_percent === 0) return 0
  const mixed = Math.max(1, Math.ceil((places * gold_percent) / 100))
  const again = retrains ? newcomersOf(places, 1) * GOLD_LIMITS.training_first : 0
  const first = newcomersOf(places, gate_over) * (gate_over ?? 0)
  return Math.min(GOLD_LIMITS.places_maximum, mixed + first + again)
}

export const goldColumns = (terms: GoldTerms | undefined, places: number): GoldColumns => {
  if (terms === undefined) return { ...NO_GOLD, gold_places: 0 }
  const asked = {
    gold_percent: terms.percent,
    gate_percent: terms.gate?.percent ?? null,
    gate_over: terms.gate?.over ?? null,
  }
  return { ...asked, gold_places: goldPlacesFor(asked, places) }
}

/** How many checks come at the beginning. */
export const firstChecks = (
  job: Pick<GoldColumns, 'gate_over'> & { gold_training: number },
): number => Math.min(job.gold_training, GOLD_LIMITS.training_first) + (job.gate_over ?? 1)

/** The terms as they stand on a card; null for a job without gold. */
export const goldOnCard = (job: GoldColumns & { gold_training: number }) => {
  if (job.gold_percent === 0) return null
  const first_checks = firstChecks(job)
  return {
    percent: job.gold_percent,
    first_checks,
    first_places: first_checks + GOLD_LIMITS.first_places,
    gate:
      job.gate_percent === null || job.gate_over === null
        ? null
        : {
            percent: job.gate_percent,
            over: job.gate_over,
            retake_days: GOLD_LIMITS.retake / 86_400,
            unchecked_places: GOLD_LIMITS.first_places,
          },
  }
}
