/** Numbers about workers’ questions. Times in seconds. */
const DAY = 24 * 3600

export const QUESTION_LIMITS = {
  /** A question is due in this, and the worker’s time stands still as long. Charter R33. */
  answer_time: 1 * DAY,
  /** Questions about one task in hand: each one puts the time off. [choice] */
  per_task: 3,
  /** Characters of a question. [choice] */
  question: 1_000,
  /** Characters of its answer. [choice] */
  answer: 4_000,
  /** Open questions shown with a job; more would not be read at once. [choice] */
  shown: 20,
} as const
