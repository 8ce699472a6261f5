/** The numbers of gold and gates; times in seconds. `[choice]` marks what no standard gives. */
const DAY = 24 * 60 * 60

export const GOLD_LIMITS = {
  /** Of a hundred places at most so many are gold, once the first are behind somebody. [choice]; also in 0047_gold.sql. */
  percent_maximum: 10,
  /** What a job with gold gets when it says nothing. [choice] */
  percent_default: 5,
  /** Gold tasks of one job. [choice] */
  per_job: 1_000,
  /** Places paid for gold in one job, besides those of its tasks. [choice]; also in 0047_gold.sql. */
  places_maximum: 20_000,
  /** The first check comes among so many places. Charter R20: a worker new to a job holds at most five until checked. */
  first_places: 5,
  /** Explained gold comes first, at most so much of it. [choice] */
  training_first: 3,
  /** A gate’s share of right answers, in percent. [choice]; also in 0047_gold.sql. */
  gate_percent: { minimum: 30, maximum: 90 },
  /** The checks a gate looks at. Charter R20 names 10; the bounds are ours. [choice]; also in 0047_gold.sql. */
  gate_over: { minimum: 5, maximum: 20 },
  /** One newcomer to check for so many places of a job with a gate: sizes what is set aside. [choice] */
  places_per_newcomer: 100,
  /** Who fell under a gate may try again after this. Charter R20; also in 0047_gold.sql. */
  retake: 7 * DAY,
  /** A human’s time to answer a contested check; silence is on the worker’s side. Charter ANSWER_TIME. */
  contest_answer: 7 * DAY,
  /** Open contests of one worker in one job. [choice] */
  contests_open: 5,
  /** Own accuracy is told over hidden gold of earlier days, from so much of it on. [choice] */
  shown_from: 5,
  /** Gold that so many good workers answered … [choice] */
  quarantine_answers: 5,
  /** … and of whom this share failed it, in percent, is taken out of use. [choice] */
  quarantine_failed: 50,
  /** Good: of at least so many other checks of the job … [choice] */
  good_over: 4,
  /** … this share right, in percent. [choice] */
  good_percent: 80,
  /** Characters of a gold task’s reason and of a contest’s. [choice]; also in 0047_gold.sql. */
  reason: 1_000,
  /** Least characters of the reasons for which a gold task stands. [choice]; also in 0047_gold.sql. */
  reasons_minimum: 20,
  /** Ordinals of tasks that are only gold begin above this: no job has so many tasks. */
  first_ordinal: 1_000_000_000,
} as const
