/** The numbers of a job's reserves and of minimum pay. `[choice]` marks what no standard gives. */
export const RESERVE_LIMITS = {
  /** Set aside for supplements and top-ups, in hundredths of a percent of the rewards. Charter R13. */
  floor_basis_points: 2_500,
  /** Hundredths by which the median may exceed the estimate before that falls short: noise of measuring. [choice] */
  short_percent: 10,
  /** First look at what a job takes, and between two while answers come in, in seconds. [choice] */
  check_every: 10 * 60,
  /** Between two looks at the most, however quiet it is, in seconds. [choice] */
  check_at_least: 24 * 60 * 60,
  /** Between two rounds of top-ups, in seconds: everybody within seven days. Charter R14. */
  top_up_every: 3 * 24 * 60 * 60,
  /** People topped up in one transaction. [choice] */
  top_up_rows: 200,
  /** People paid in a job from whom on the use of its floor reserve is told; as for hours, charter R16. */
  fewest_people: 5,
  /** Rows of wages in one load: every country and state of the world twice over. [choice] */
  load_rows: 1_000,
  /** Characters of a source and of how an hour follows. [choice] */
  source: 500,
  basis: 300,
  /** Ten minutes of paid decompression for an hour of flagged work, of its rewards. Charter R38. */
  decompression_basis_points: 1_667,
  /** Besides, for the time of those who leave flagged work: one in twenty. [choice] */
  leaving_basis_points: 500,
  /** In a job with a gate, for places of answers under it, of the rewards. Charter R20. */
  quality_basis_points: 500,
} as const
