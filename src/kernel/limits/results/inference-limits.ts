/** The numbers of inferring results, times in seconds. `[choice]` marks what no standard gives. */
export const INFERENCE_LIMITS = {
  /** Answers of a job up to which results are inferred when they are read; above by a loop. [choice] */
  when_read: 1_000,
  /** And up to which a loop infers them where it is; more would keep others waiting. Measured: 80 ms for 1,000. [choice] */
  in_loop: 250,
  /** Second answers to the same tasks below which everybody counts alike: there is nothing to learn. [choice] */
  least_second_opinions: 20,
  /** Least time between two inferences of one job by the loop. [choice] */
  pause: 5,
  /** And how many times as long as the last one took. [choice] */
  pause_factor: 20,
  /** How long one process may take for a job before another may begin. [choice] */
  lease: 10 * 60,
  /** Answers fetched, and results written, in one short transaction. Design §9. */
  at_once: 1_000,
  /** Inferences of small jobs that a process remembers, so that polling does not repeat them. [choice] */
  remembered: 50,
  /** Answers of a job from which its counts are remembered too. [choice] */
  counts_remembered_from: 5_000,
  /** Reads after which they are counted again whatever happened. [choice] */
  counts_read: 50,
} as const
