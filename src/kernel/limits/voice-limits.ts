/** The numbers of what workers say together: ratings, spaces, petitions. Times in seconds; `[choice]` marks what no standard gives. */
const DAY = 24 * 60 * 60

export const VOICE_LIMITS = {
  /** Ratings are shown of so many people at least, and renewed when so many gave or changed theirs. [choice] */
  raters: 5,
  /** Words of a rating, and the requester’s answer to them. [choice] */
  text: 2_000,
  /** How far back rejections and the wait for pay are counted. [choice] */
  figures_window: 90 * DAY,
  /** How often a scorecard is counted anew. [choice] */
  scorecard_every: DAY,
  /** Why a text should be looked at, and why it was hidden. [choice] */
  report_reason: 500,
} as const
