/** The numbers of breaks, in seconds: reminders on the worker’s own device, and nothing else. Charter R37. */
const HOUR = 60 * 60

export const BREAK_LIMITS = {
  /** Time at the screen after which a break is offered. HSE (UK), Austria’s BS-V §10. */
  every: 50 * 60,
  /** How long the break is; as long without input is a break too. HSE (UK), Austria’s BS-V §10. */
  length: 10 * 60,
  /** Put off, it comes again after so much more work. [choice] */
  later: 10 * 60,
  /** Hours at which the day and the week are said, until the worker sets others. Charter R37. */
  day: 8 * HOUR,
  week: 40 * HOUR,
  /** So often in a minute, one motion of the hand is too many. HSE (UK), ART tool, stage A2: red above 20. */
  same_motions: 20,
  /** Kept up for so long, it is said. [choice] */
  same_for: 20 * 60,
  /** Without input for so long, nobody is at work. [choice] */
  idle: 60,
  /** How often the device looks. [choice] */
  tick: 15,
} as const
