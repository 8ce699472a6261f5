/**
 * Every number the product promises or enforces, with its unit and its source. Nothing else in the
 * code may hold such a number. `[choice]` marks one that no law or standard gives.
 */
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const LIMITS = {
  // Pay
  /** Hourly floor in minor units. EUR: French SMIC 2026, 12.02 an hour (charter R13); others [choice]. */
  pay_floor_per_hour: { EUR: 1202n, USD: 1400n, GBP: 1271n, JPY: 2200n },
  /** Platform fee on the requester, in hundredths of a percent of the reward. [choice] */
  fee_basis_points: 2000,
  /** Smallest payout, in minor units. Charter R05. */
  payout_minimum: 1n,
  /** Largest reward for one place, in minor units: a misplaced decimal point stops here. [choice] */
  reward_maximum: 10_000_00n,
  /** Largest single test deposit, in minor units. [choice] */
  test_deposit_maximum: 10_000_000_00n,

  // Time, in seconds
  /** Longest wait between submission and approval by silence. Charter AUTO_APPROVE. */
  auto_approve_maximum: 14 * DAY,
  /** What a batch job gets when it says nothing. Charter AUTO_APPROVE. */
  auto_approve_default: 3 * DAY,
  /** What ask_people gets when it says nothing: a short question needs no three days. [choice] */
  auto_approve_ask: 1 * HOUR,
  /** Rounds of changes a requester may ask for. Charter R04. */
  change_rounds: 2,
  /** Submission to final word, whatever happened in between. Charter R04. */
  decision_maximum: 14 * DAY,
  /** Silence of a worker asked for changes: then the last revision counts. Design §3. */
  changes_answer: 7 * DAY,
  /** How long a draft outlives its assignment. Design §3. */
  draft_kept: 7 * DAY,
  /** Shortest time between claim and expiry. [choice] */
  lease_minimum: 10 * MINUTE,
  /** A lease is the estimate times this, within the bounds. [choice] */
  lease_factor: 4,
  lease_maximum: 7 * DAY,
  /** A human must have signed in this recently for the gravest acts. Design §5. */
  confirmation_fresh: 15 * MINUTE,
  /** One wait_for_results call. Design §7. */
  wait_maximum: 55,
  /** How long an idempotency key is remembered. Stripe keeps 24 h; ours outlives a weekend. */
  idempotency_kept: 7 * DAY,
  /** A sign-in link an operator hands over. [choice] */
  sign_in_link: 1 * HOUR,
  /** An upload nobody finished is removed after this. [choice] */
  upload_kept: 1 * DAY,

  // Sizes
  /** JSON body, bytes: room for ten images of 700 kB in base64. [choice] */
  body_bytes: 10 * 1024 * 1024,
  /** One uploaded file, bytes. [choice] */
  file_bytes: 10 * 1024 * 1024,
  /** Tasks in one upload. */
  upload_tasks: 100_000,
  /** Rows a short transaction may write. Design §9. */
  chunk_rows: 1_000,
  /** One task's input as JSON, bytes. [choice] */
  task_input_bytes: 64 * 1024,
  /** Bad rows named in one answer; more would not be read. [choice] */
  row_errors: 100,
  /** Answers wanted per task. [choice] */
  overlap_maximum: 100,
  /** Unfinished assignments one worker may hold at a time. [choice] */
  held_maximum: 5,

  // Requests
  /** Sustained requests a second for one caller, and the burst above it. [choice] */
  rate_per_second: 50,
  rate_burst: 200,
} as const
