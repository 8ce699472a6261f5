/** The numbers of projects, times in seconds. `[choice]` marks what no standard gives. */
const DAY = 24 * 60 * 60

export const PROJECT_LIMITS = {
  /** Projects of one requester that have not ended. [choice] */
  most: 200,
  name: 120,
  /** Notice before the end; what is missing is paid. Charter `PROJECT_NOTICE`; also in 0037_projects.sql. */
  notice: 14 * DAY,
  /** How far ahead an end may be announced. [choice] */
  announced_ahead: 366 * DAY,
  /** Days that the mean daily pay is taken over, and the horizon of a commitment without a date. Charter R10. */
  pay_days: 28,
  /** Published work that new work is compared with. Charter `RELAUNCH_WINDOW`. */
  relaunch_window: 180 * DAY,
  /** Alike from this trigram similarity on. Charter R11. */
  alike: 0.8,
  /** The newest different pieces of work that are compared. [choice] */
  compared: 500,
  /** Letters of the work’s text that are compared. [choice] */
  compared_text: 8_000,
  /** How long steady workers alone are offered a relaunch. Charter `PRIORITY_OFFER`. */
  steady_first: 72 * 60 * 60,
  /** How long half of the places are kept for previous workers. Charter R11. */
  previous_first: 24 * 60 * 60,
  /** How often a project’s notice reserve follows its steady work. [choice] */
  reserve_every: DAY,
  /** Fees paid, or jobs ended, in one short transaction. Design §9. */
  at_once: 100,
} as const
