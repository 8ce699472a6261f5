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

  /** Accounts that the platform's fees and its reserve are each split into: one row would be a queue. Design §4. */
  platform_account_parts: 256,
  /** Differences listed by one audit; more would not be read. [choice] */
  audit_differences: 1_000,

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
  /** How long a browser stays signed in; then the person signs in again. [choice] */
  session: 30 * DAY,
  /** The window in which requests to sign in or up are counted. [choice] */
  auth_window: 1 * MINUTE,
  /** What a mandate's daily limit counts: any 24 hours. */
  mandate_day: 1 * DAY,
  /** A sign-in link an operator hands over. [choice] */
  sign_in_link: 1 * HOUR,
  /** A job without a deadline of its own gives out places for so long, paused or open. [choice] */
  job_open: 90 * DAY,
  /** A draft nobody published is discarded so long after it was made. [choice] */
  draft_job_kept: 90 * DAY,
  /** An upload nobody finished is removed after this. [choice] */
  upload_kept: 1 * DAY,

  // Sizes
  /** JSON body, bytes: room for ten images of 700 kB in base64. [choice] */
  body_bytes: 10 * 1024 * 1024,
  /** One uploaded file, bytes. [choice] */
  file_bytes: 10 * 1024 * 1024,
  /** Characters of a job’s title, as on a card. [choice] */
  job_title: 120,
  /** Tasks in one upload. */
  upload_tasks: 100_000,
  /** Tasks in one job: its sums stay far inside a bigint. [choice] */
  job_tasks: 1_000_000,
  /** Tasks looked at to estimate a job’s working time. [choice] */
  estimate_sample: 100,
  /** Rows a short transaction may write. Design §9. */
  chunk_rows: 1_000,
  /** A chunk is sent at so many bytes even when it has fewer rows, so that an import stays small in memory. [choice] */
  chunk_bytes: 1024 * 1024,
  /** One task's input as JSON, bytes. [choice] */
  task_input_bytes: 64 * 1024,
  /** Bad rows named in one answer; more would not be read. [choice] */
  row_errors: 100,
  /** Answers wanted per task. [choice] */
  overlap_maximum: 100,
  /** Unfinished assignments one worker may hold at a time. [choice] */
  held_maximum: 5,

  /** Ledger accounts a large job's escrow is spread over, so that payments do not queue. Design §4. */
  escrow_parts: 16,
  /** Tasks from which a job's escrow is spread. [choice] */
  escrow_split_from: 64,
  /** Claimable places of one job kept ready at a time. [choice] */
  place_window: 1_000,

  // Loops
  /** Rows one loop takes in a round. [choice] */
  loop_batch: 100,
  /** Seconds a loop rests when nothing was due. [choice] */
  loop_pause: 1,
  /** Seconds without a finished round after which the instance calls itself unhealthy. [choice] */
  loop_silence: 30,

  // Requests
  /** Between two looks of a call that waits, in seconds: quick for people, cheap for a read. [choice] */
  wait_poll: 0.5,
  /** Between two progress notes to a waiting MCP client, in seconds. [choice] */
  progress_every: 5,
  /** Faults of an input named in one answer; more would not be read. [choice] */
  input_faults: 100,
  /** Levels of nesting in an input: forms need six. [choice] */
  input_depth: 40,
  /** Characters of an idempotency key, as at Stripe. */
  idempotency_key: 255,
  /** Wrong keys one address may send in a burst; one more is allowed every second. [choice] */
  wrong_key_burst: 20,
  /** Sustained requests a second for one caller, and the burst above it. [choice] */
  rate_per_second: 50,
  rate_burst: 200,

  /** Passwords tried and accounts made per address and window: a class signs up in two minutes. [choice] */
  auth_attempts: 20,
  /** Any one path of signing in, per address and window. [choice] */
  auth_requests: 300,

  /** Body of a request to sign in, bytes. [choice] */
  auth_body_bytes: 16 * 1024,

  // People
  /** Characters of a password. NIST SP 800-63B asks for 8 or more; [choice] above it. */
  password_minimum: 10,
  password_maximum: 128,
  /** Characters of the name a person goes by. [choice] */
  name_maximum: 80,

  // Sandbox, in minor units
  /** What a sandbox requester starts with. [choice] */
  sandbox_deposit: 10_000_00n,
  /** The mandate of a sandbox agent: real limits, so that programs meet the refusal early. [choice] */
  sandbox_per_job: 2_000_00n,
  sandbox_per_day: 5_000_00n,

  // Database, times in seconds
  /** Connections of the login library, beside those of the product. [choice] */
  auth_connections: 4,
  /**
   * Connections of one process. Each is a process of the server with plans and catalogues of its own: eight
   * cost a sixth less for each answer than twenty, and four no less than eight (bench/README.md). [choice]
   */
  database_connections: 8,
  /** A connection that nobody needed for so long is given up, with all its plans. [choice] */
  database_idle: 5 * 60,
  /** Statements kept prepared on each connection: more texts than the product has. [choice] */
  database_prepared: 1_000,
  /** Wait for a free connection before answering `busy`. [choice] */
  database_connect: 10,
  /** Longest single statement of the product. [choice] */
  database_statement: 30,
  /** Longest wait for a lock: money rows are held for milliseconds. [choice] */
  database_lock: 10,
  /** An open transaction that does nothing for so long is ended. [choice] */
  database_idle_in_transaction: 30,
  /** Numbers left out after a restore, so that what was counted since the backup is never counted again. [choice] */
  restore_sequence_gap: 1_000_000,
  /** How often a transaction is tried before the answer is `busy`. [choice] */
  transaction_attempts: 6,
} as const

/**
 * What a form may hold (Form v1), in characters unless the name says otherwise. The whole stays under
 * 64 kB like Amazon's QuestionForm; the rest is [choice]: enough for real work, small enough to read.
 */
export const FORM_LIMITS = {
  bytes: 64 * 1024,
  pages: 20,
  items: 100,
  options: 100,
  /** Nobody orders more than this by hand. */
  rank_options: 20,
  data_fields: 50,
  examples: 20,
  translations: 2_000,
  /** Conditions of one `show_if`, all of which must hold. */
  conditions: 3,
  condition_values: 20,
  id: 40,
  title: 200,
  label: 2_000,
  help: 1_000,
  option_value: 200,
  option_label: 300,
  text: 10_000,
  markdown: 20_000,
  url: 2_000,
  /** Answers people type. */
  short_text: 500,
  long_text: 20_000,
  other_text: 200,
  /** Levels of one rating scale, both ends included. */
  rating_levels: 11,
  /** Faults named in one answer; more would not be read. */
  issues: 100,
} as const

/** How fast people read, choose and type: what a form's time estimate is made of. In seconds. */
export const PACE = {
  /** Silent reading of non-fiction in English; Brysbaert 2019, J. Memory and Language 109. */
  words_read_per_minute: 238,
  /** Signs of a script without spaces that take as long as a word. [choice] */
  signs_per_word: 2,
  /** Typing on a phone; Palin et al. 2019, MobileHCI (37,000 people, mean 36.2). */
  words_typed_per_minute: 36,
  /** Characters a typed word has, its space included; the convention of typing tests. */
  characters_per_word: 5,
  /** One decision and one tap: M 1.35 + P 1.1; Card, Moran & Newell 1980, keystroke-level model. */
  choose: 2.45,
  /** Taking in a picture. [choice] */
  picture: 5,
  /** Hearing a sound whose length is not known. [choice] */
  sound: 30,
  /** Opening a page elsewhere and looking for the matter. [choice] */
  linked_page: 30,
  /** Words expected in an answer of one line, and of several. [choice] */
  short_answer_words: 4,
  long_answer_words: 25,
  /** Shortest estimate of a task: opening it, handing it in. [choice] */
  minimum: 10,
} as const

/** Numbers behind the first version of results. */
export const QUALITY = {
  /**
   * Chance that one person's answer is right, assumed of everybody until people's skill is measured:
   * the mean over six public crowd data sets with known truth (bluebird .64, cf_amt .71,
   * d_possent .69, face .59, rte .73, snow_wsd .98).
   */
  assumed_accuracy: 0.72,
} as const
