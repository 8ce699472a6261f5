/** The numbers of a job's reserves and of minimum pay. `[choice]` marks what no standard gives. */
export const RESERVE_LIMITS = {
  /** Set aside for supplements and top-ups, in hundredths of a percent of the rewards. Charter R13. */
  floor_basis_points: 2_500,
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
