/** Numbers about the repair of what AI made. */
export const REPAIR_LIMITS = {
  /** Worst items shown before anybody accepts; more would not be read. [choice] */
  worst_items: 5,
  /** A worker’s first places, in percent of the tasks, in which a repair may be judged. Charter R32. */
  assessment_percent: 10,
  /** Their time together, at most, in seconds. Charter R32. */
  assessment_seconds: 3_600,
  /** Set aside for those who leave, in hundredths of a percent of the rewards. [choice] */
  leaving_basis_points: 1_000,
  /** Characters of what a worker says with a price. [choice] */
  text: 1_000,
} as const
