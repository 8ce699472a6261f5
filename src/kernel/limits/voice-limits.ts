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

export const SPACE_LIMITS = {
  /** Characters of one post. [choice] */
  post: 4_000,
  /** Posts of one person in any 24 hours, in all spaces together. [choice] */
  posts_a_day: 30,
  day: DAY,
} as const

export const PETITION_LIMITS = {
  title: 120,
  /** Least and most characters of a petition and of its answer. [choice] */
  text_minimum: 20,
  text: 10_000,
  /** One in so many of a space’s people, as 5 %. Charter R43; also in 0054_voice_together.sql. */
  one_in: 20,
  /** And so many at least: fewer would point at who signed. [choice] */
  least: 3,
  /** Whose work counts them among a space’s people. [choice]; also in 0054_voice_together.sql. */
  active: 90 * DAY,
  /** How long signatures are collected. [choice] */
  open: 90 * DAY,
  /** From being sent to a written answer. Charter R43; also in 0054_voice_together.sql. */
  answer: 14 * DAY,
} as const

export const PROMISE_LIMITS = {
  /** Between announcing a worse number and its effect. Charter R43; also in 0054_voice_together.sql. */
  notice: 30 * DAY,
  reason_minimum: 20,
  reason: 2_000,
} as const
