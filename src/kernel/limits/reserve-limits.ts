/** The numbers of a job's reserves. `[choice]` marks what no standard gives. */
export const RESERVE_LIMITS = {
  /** Set aside for supplements and top-ups, in hundredths of a percent of the rewards. Charter R13. */
  floor_basis_points: 2_500,
  /** Ten minutes of paid decompression for an hour of flagged work, of its rewards. Charter R38. */
  decompression_basis_points: 1_667,
  /** Besides, for the time of those who leave flagged work: one in twenty. [choice] */
  leaving_basis_points: 500,
} as const
