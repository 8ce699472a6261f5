/** The numbers of skills. `[choice]` marks what no standard gives. Times in seconds. */
const DAY = 24 * 60 * 60

export const SKILL_LIMITS = {
  /** People of a job are counted again after this at the earliest. [choice] */
  pause: 3_600,
  /** People counted in one go. [choice] */
  people_at_once: 200,
  /** After so long an answer counts half. [choice] */
  half_life: 180 * DAY,
  /** Older answers do not count, and a skill without newer ones is over. [choice] */
  valid: 365 * DAY,
  /** What is supposed before anything is known: as if so many answers … [choice] */
  prior_answers: 4,
  /** … had been right to this share. [choice] */
  prior_share: 0.75,
  /** What agreement with others tells, against a check or a review: it may be the others who err. [choice] */
  consensus_weight: 0.5,
  /** Answers of one job that are held against others’. [choice] */
  consensus_over: 200,
  /** A skill is told, and counts, from so many weighed answers on. [choice] */
  least_weight: 5,
  /** The interval holds the skill with this probability. [choice] */
  sure: 0.9,
  /** Least score that an audience may ask for. [choice]; also in 0061_skills.sql. */
  asked: { minimum: 1, maximum: 90 },
  /** Skills in one audience. [choice] */
  per_job: 3,
} as const
