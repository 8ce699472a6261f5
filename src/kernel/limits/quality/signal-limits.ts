/**
 * The numbers of signals: what a human is asked to look at. None of them decides anything; they were set so
 * that honest crowds raise few (docs/decisions/0149). `[choice]` marks what no standard gives. Times in seconds.
 */
export const SIGNAL_LIMITS = {
  /** A job is looked at again after this at the earliest. [choice] */
  pause: 600,
  /** A job with fewer answers is left alone. [choice] */
  answers_least: 40,
  /** The last so many answers of a job are looked at. [choice] */
  answers_most: 20_000,
  /** Signals filed of one job and kind in one look. [choice] */
  filed_at_once: 20,
  /** A person with fewer answers to an item shows no pattern. [choice] */
  person_answers: 30,
  /** Standard deviations above what others’ answers let expect. [choice] */
  pattern_sigmas: 6,
  /** Share of answers that follow the pattern. [choice] */
  pattern_share: 0.9,
  /** … where others’ answers let expect at most this share. [choice] */
  pattern_expected: 0.6,
  /** Longest period that is looked for. [choice] */
  pattern_period: 6,
  /** Others agree among each other at least so far (kappa), else nobody is held against them. [choice] */
  crowd_agreement: 0.25,
  /** Of that agreement so much is hardly more than by chance. [choice] */
  chance_share: 0.4,
  /** Standard errors between the two. 3.1: one in a thousand. [choice] */
  chance_errors: 3.1,
  /** Tasks that two people must share. [choice] */
  pair_tasks: 10,
  /** The same errors of two people, at least. [choice] */
  pair_errors: 5,
  /** … and so many times what is expected. [choice] */
  pair_times: 3,
  /** Chance that all pairs of a job together raise one by accident. [choice] */
  pair_chance: 0.001,
  /** Tasks with more answers than this are left out of pairs: they would cost the square. [choice] */
  pair_answers_of_task: 40,
  /** Words from which a text is long. [choice] */
  text_words: 15,
  /** Equal long texts of two people, at least. [choice] */
  text_equal: 2,
  /** Where more pairs of texts on one task are equal than this, equal texts are the work itself. [choice] */
  text_usual: 0.02,
  /** One long text of one person on so many tasks. [choice] */
  text_repeated: 4,
  /** The last so many answers … [choice] */
  speed_recent: 15,
  /** … against so many before. [choice] */
  speed_past: 30,
  /** Median of the last against that of those before. [choice] */
  speed_ratio: 1 / 3,
  /** Standard deviations of the rank sum; the highest possible is 5.4. [choice] */
  speed_sigmas: 4.5,
  /** Answers to a gold task before it can be seen that it leaked. [choice] */
  leak_past: 10,
  /** The last so many of them are held against those before. [choice] */
  leak_recent: 10,
  /** Right answers more than before, in parts of one. [choice] */
  leak_jump: 0.3,
  /** Chance of seeing this by accident, for each look. [choice] */
  leak_chance: 1e-4,
  /** People who fail the others, and answer this one right. [choice] */
  leak_people: 4,
  /** Least checks by which somebody is seen to fail them. [choice] */
  leak_checks: 4,
  /** Share of checks right, of people who fail them. [choice] */
  leak_failing: 0.34,
  /** Characters of a human’s note on a signal. [choice]; also in 0059_signals.sql. */
  note: 1_000,
} as const
