/** The numbers of a job’s rules. `[choice]` marks what no standard gives. Times in seconds. */
export const RULE_LIMITS = {
  /** Rules of one job. [choice]; also in 0060_rules.sql. */
  per_job: 8,
  /** Answers that a rule looks at: the last ones. [choice]; also in 0060_rules.sql. */
  over: { minimum: 3, maximum: 50 },
  /** A job’s rules are looked at again after this at the earliest. [choice] */
  pause: 30,
  /** People looked at in one go. [choice] */
  people_at_once: 200,
  /** How often somebody goes through the training of one job again; then a human is asked. [choice] */
  retrainings: 2,
  /** Others who must have answered a task before agreement with them counts. [choice] */
  others: 2,
  /** Quick: in less than this part of one’s own usual time. [choice] */
  quick: 1 / 3,
  /** Answers before the last ones that make a usual time. [choice] */
  usual_over: 10,
} as const
