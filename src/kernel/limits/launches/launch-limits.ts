/** Numbers about clear work: how many places open first, and what must be written for how many. */
export const LAUNCH_LIMITS = {
  /** Up to so many places all open at once: a first step of five would save fifteen answers at most. [choice] */
  all_at_once: 20,
  /** Places that open first: at least so many … Charter R33. */
  first_places: 5,
  /** … or this share of all, in percent; the rest follows when nothing speaks against it. Charter R33. */
  first_percent: 5,
  /** Returns above this share of all who ended their work, in percent, keep the rest back. Charter R33. */
  returns_percent: 30,
  /** Returns from which that share says something. [choice] */
  returns_counted_from: 3,
  /** Above so many places a good and a bad example are needed. Charter R33. */
  examples_above: 20,
  /** Above so many: three examples, an edge case among them, and numbered criteria. Charter R33. */
  criteria_above: 100,
  /** Examples needed then. Charter R33. */
  examples: 3,
  /** Criteria needed then: one would not be numbered. [choice] */
  criteria: 2,
  /** Sentences in the instructions that say the goal and when it is done. Charter R33. */
  sentences: 2,
  /** Characters of what a requester says more clearly after many gave the work back. [choice] */
  clarification: 2_000,
} as const

/** What a form says before its questions, in characters. [choice] */
export const BRIEF_LIMITS = {
  /** The goal, and when it is done: a sentence or two each. */
  sentence: 500,
  /** Numbered sentences that work is held against, and characters of each. */
  criteria: 30,
  criterion: 500,
} as const
