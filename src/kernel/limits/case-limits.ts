/**
 * What is promised to people about whom a decision is made: its clocks and its bounds. Times are
 * seconds. Sources are those of the charter, §1; `[choice]` marks a number that no law or standard gives.
 */
const DAY = 24 * 60 * 60

export const CASE_LIMITS = {
  /** A suspicion that no human takes up in this time ends by itself. [choice] */
  unattended: 14 * DAY,
  /** Least time between the preliminary notice and a decision. Charter R22. */
  answer_minimum: 7 * DAY,
  /** Longest time a human may give for the answer. [choice] */
  answer_maximum: 30 * DAY,
  /** What a human has to decide after the answer. Charter ANSWER_TIME. */
  decide: 7 * DAY,
  /** Suspension before a decision. Australia, Deactivation Code s. 12; charter INTERIM_SUSPENSION_MAX. */
  interim_suspension: 7 * DAY,
  /** Between the decision to end an account and its effect. P2B 4(2); charter TERMINATION_NOTICE. */
  termination_notice: 30 * DAY,
  /** A contested decision that nobody else answers in this time lapses. PWD 11(2); charter REVIEW_MAX. */
  review: 14 * DAY,
  /** An outside ombudsperson is reminded this often. [choice] */
  outside_reminder: 14 * DAY,
  /** What was wrong is made good in this time. PWD 11(3); charter RECTIFY_MAX. It is done at once. */
  rectify: 14 * DAY,
  /** How long a decision can be contested. DSA 20; charter COMPLAINT_WINDOW. */
  complaint_window: 183 * DAY,
  /** Decisions are kept at least so long. Seattle SMC 8.40; charter RECORD_KEEP. */
  record_kept: 3 * 365 * DAY,
  /** No restriction but a termination lasts longer without a new decision. [choice] */
  restriction_maximum: 183 * DAY,
  /** Probation after a decision lapsed; then everything is as before. [choice] */
  probation_after_lapse: 30 * DAY,
  /** How long a written warning counts. [choice] */
  warning_counts: 365 * DAY,

  /** Places at once during notice and on probation. Charter R22, R24. */
  places_under_notice: 5,
  /** Places at once for somebody restricted. [choice] */
  places_restricted: 1,

  /** Days whose earnings make the mean that compensation is counted by. Charter R25. */
  compensation_days: 28,
  /** Looking at one item of evidence counts at most so many seconds: a tab left open is no reading. [choice] */
  look_counts: 10 * 60,

  /** Blocks by different requesters at which a machine may open one case. Charter R27. */
  blocks_for_a_case: 20,

  /** Share of agreement with the machine, in percent, above which the alarm rings. Charter OVERRIDE_AUDIT. */
  agreement_alarm: 95,
  /** Decisions of a month below which a share says nothing. [choice] */
  agreement_sample: 5,
  /** Months that everybody can read the figures of. [choice] */
  figures_months: 12,
  /** One evaluation covers at most two years. PWD 10(2). */
  evaluation_span: 2 * 366 * DAY,

  /** Longest text of a notice, an answer, a reason. [choice] */
  text: 10_000,
  /** A reason shorter than this gives none. [choice] */
  reason_minimum: 20,
  /** One file in a case, bytes. [choice] */
  file_bytes: 5 * 1024 * 1024,
  /** Items of evidence in one case: each is opened by each who decides. [choice] */
  evidence: 50,
} as const
