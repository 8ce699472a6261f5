/** What a job’s row says of comparing its pay with what it takes (charter R14). */
export type PayWatch = {
  /** The estimate as published, once a measured one took its place. */
  stated_seconds: number | null
  pay_check_at: Date | null
  pay_checked_at: Date | null
  topped_up_at: Date | null
}

/** A draft’s: nothing was measured yet. */
export const NOT_WATCHED: PayWatch = {
  stated_seconds: null,
  pay_check_at: null,
  pay_checked_at: null,
  topped_up_at: null,
}
