/** The numbers of review layers. `[choice]` marks what no standard gives. Times in seconds. */
const DAY = 24 * 60 * 60

export const REVIEW_LIMITS = {
  /** Percent of the answers that are looked at when nothing is said. [choice] */
  share: 100,
  /** Reviews in a hundred that may go to an adjudicator when nothing is said. [choice] */
  adjudicated: 30,
  /** How sure a bound on errors is: one-sided, as Clopper & Pearson 1934, Biometrika 26, 404–413. */
  sure: 0.95,
  /** The least and the greatest bound that a sampling plan can be asked for. [choice] */
  bound: { minimum: 0.001, maximum: 0.5 },
  /** A layer takes answers for so long after the deadline of the job below it. [choice] */
  further_time: 14 * DAY,
  /** The longest text of an answer that a reviewer reads, in characters. [choice] */
  shown: 20_000,
} as const
