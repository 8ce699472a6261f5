/** The numbers of dynamic overlap and of certainty that is bought. `[choice]` marks what no standard gives. */
export const CERTAINTY_LIMITS = {
  /** How sure a result may be asked to be. Below, one answer does; above, nobody is. [choice]; also in 0062_certainty.sql. */
  confidence: { minimum: 0.6, maximum: 0.99 },
  /** Answers that each task gets before anything is decided over it. [choice] */
  first_default: 2,
  /** The most answers one task gets where certainty is bought for a sum. [choice] */
  most_bought: 10,
  /** Least seconds between two looks at one job. [choice] */
  pause: 1,
  /** And how many times as long as the last look took. [choice] */
  pause_factor: 10,
  /** Seconds one process may take for a look before another may begin. [choice] */
  lease: 10 * 60,
  /** How often people are right where nothing is known: sizes what one more answer may change. [choice] */
  usual_accuracy: 0.75,
} as const
