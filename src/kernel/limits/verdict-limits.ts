/** Numbers about rejected work: who has how long, and what counts as too much. Times in seconds. */
const HOUR = 3600
const DAY = 24 * HOUR

export const VERDICT_LIMITS = {
  /** The worker's time to reply to a proposed rejection. Charter ANSWER_TIME, R28. */
  reply: 72 * HOUR,
  /**
   * Everybody else's time to answer, the same for both sides: a human's to decide once the worker
   * could reply, a worker's to appeal while the escrow keeps the sum, the instance's to look at a
   * job with very many rejections. Charter ANSWER_TIME, R31.
   */
  answer: 7 * DAY,
  /** How long after a rejection it can be appealed. Charter COMPLAINT_WINDOW; DSA 20. */
  appeal_window: 183 * DAY,
  /** An appeal nobody answered by then is paid. Charter REVIEW_MAX; PWD 11(2). */
  appeal_answer: 14 * DAY,
  /** More than this share of a job's work rejected, in percent … Charter R28. */
  breaker_percent: 10,
  /** … and at least so many: then all wait for a human of the instance. Charter R28. */
  breaker_least: 5,
  /** Standard deviations below the mean from which work counts as too fast. Charter R28. */
  too_fast_deviations: 3,
  /** Other answers needed before a mean says anything. [choice] */
  too_fast_sample: 20,
  /** The newest others that the mean is taken of. [choice] */
  too_fast_newest: 1_000,
  /** Characters two texts must share before one counts as a copy of the other. [choice] */
  copied_text: 20,
  /** Pieces of evidence in one proposal; more would not be read. [choice] */
  evidence: 10,
  /** Characters of one quotation or note. [choice] */
  evidence_text: 1_000,
  /** Characters of a reply, an appeal, and the reasons of its answer. [choice] */
  statement: 4_000,
  /** Least characters of written reasons: a word is no reason. [choice] */
  reasons_minimum: 20,
} as const
