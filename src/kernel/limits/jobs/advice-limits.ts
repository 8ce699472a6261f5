/** From when on a job's terms get a word of advice. `[choice]` marks what no standard gives. */
export const ADVICE_LIMITS = {
  /** Words of instructions that people still read. [choice] */
  instruction_words: 250,
  /** Options of a single choice that can still be kept in mind. [choice] */
  options: 12,
  /** Tasks from which examples and second answers are worth their while. [choice] */
  tasks: 10,
  /** Places from which nobody can see by eye how right the answers are. [choice] */
  places_without_gold: 500,
} as const
