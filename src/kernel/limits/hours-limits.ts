/** The numbers of the time ledger, in seconds. `[choice]` marks what no standard gives. */
const DAY = 24 * 60 * 60

export const HOURS_LIMITS = {
  week: 7 * DAY,
  /** The most that a device notes at once. [choice] */
  note: 15 * 60,
  /** How far back a requester’s hours are counted. [choice] */
  requester_window: 28 * DAY,
  /** Fewer people than this are not averaged: a figure could point at one. Same as the audience’s. */
  fewest_people: 5,
  /** How far back a worker reads. Charter `RECORD_KEEP`, three years. */
  read_back: 3 * 366 * DAY,
} as const
