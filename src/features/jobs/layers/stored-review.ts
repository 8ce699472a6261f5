/** What a job’s row says of review. */
import type { Uuid } from '../../../kernel/id.ts'

/** Sums are minor units as text: JSON has no whole numbers so large. */
export type StoredReview = {
  reward_minor: string
  seconds: number
  share: number | null
  error_at_most: number | null
  adjudication: { reward_minor: string; seconds: number; percent: number } | null
}

export type Layered = {
  /** Who looks at its answers; null: nobody. */
  review: StoredReview | null
  /** All jobs of its tower of layers, itself included; null: there is none. */
  layer_jobs: Uuid[] | null
  /** Tasks that are paid for and come from answers elsewhere; null: all are there. */
  planned_tasks: number | null
}

/** How a job stands before it is published. */
export const NO_LAYERS = { layer_jobs: null, planned_tasks: null } as const

/** Whether the job is itself a layer of another. */
export const isLayer = ({ review, layer_jobs }: Layered): boolean =>
  review === null && layer_jobs !== null
