/** The numbers around harmful content (charter R38). Times are seconds. `[choice]` marks what no standard gives. */
const HOUR = 60 * 60
const DAY = 24 * HOUR

export const CONTENT_LIMITS = {
  /** The day that flagged work is counted over: always the last 24 hours, in every time zone. [choice] */
  day: DAY,
  /** Flagged work of one person in that day. Charter R38. [choice] */
  flagged_day: 2 * HOUR,
  /** Paid decompression for an hour of flagged work. Charter R38. [choice] */
  decompression_per_hour: 10 * 60,
  /** People whose unanswered reports pause a job. The database repeats it. [choice] */
  reports_to_pause: 3,
  /** A report that nobody answers in this time is right. As long as verdicts take. [choice] */
  report_answer: 7 * DAY,
  /**
   * Reports of one person, unanswered or dismissed, that are paid at once in a week. Further ones are
   * paid when somebody agrees. [choice]
   */
  paid_reports: 3,
  reports_week: 7 * DAY,
  /** Longest way the operator names somebody to talk to, characters. [choice] */
  support_text: 500,
} as const
