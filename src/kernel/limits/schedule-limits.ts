/** The numbers of schedules, times in seconds. `[choice]` marks what no standard gives. */
import { LIMITS } from '../limits.ts'

const DAY = 24 * 60 * 60

export const SCHEDULE_LIMITS = {
  /** Schedules of one requester that have not ended. [choice] */
  most: 100,
  /** Tasks of one repeated run: it is made and opened in one short transaction. Design §9. */
  tasks: LIMITS.chunk_rows,
  /** How far ahead a draft may be published: drafts are kept no longer. */
  ahead: LIMITS.draft_job_kept,
  /** Shortest and longest time for which a run gives out places. [choice] */
  open_minimum: 60 * 60,
  open_maximum: 90 * DAY,
  /** Refused runs in a row after which a schedule pauses itself: nobody looks after it. [choice] */
  refusals: 5,
  /** Coming times shown with a schedule. [choice] */
  shown_ahead: 3,
  /** Past runs shown with a schedule. [choice] */
  shown_runs: 10,
} as const
