/** The numbers of a job's reserves. `[choice]` marks what no standard gives. */
export const RESERVE_LIMITS = {
  /** Set aside for supplements and top-ups, in hundredths of a percent of the rewards. Charter R13. */
  floor_basis_points: 2_500,
} as const
