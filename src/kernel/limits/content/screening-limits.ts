/** The numbers of looking at texts before people see them. Times are seconds; `[choice]`: no standard gives it. */
const DAY = 24 * 60 * 60

export const SCREENING_LIMITS = {
  /** A human of the instance looks in this time, else the job is its requester’s draft again. [choice] */
  decide: 3 * DAY,
  /** Findings that are named; more would not be read. [choice] */
  findings: 20,
  /** Inputs looked at, spread evenly over a job. [choice] */
  inputs: 200,
  /** Of each value so many characters. [choice] */
  input_text: 2_000,
  /** Share of the inputs looked at, in percent, from which it is the job that asks and not its material. [choice] */
  inputs_share: 10,
  /** A reason shorter than this gives none; longest one. [choice] */
  reason_minimum: 10,
  reason: 1_000,
  /** How often an agent may look whether somebody decided. [choice] */
  poll: 300,
} as const
