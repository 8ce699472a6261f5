/** The numbers of the parity figures (charter R44). */
export const PARITY_LIMITS = {
  /** A group of fewer people is not shown, and none whose rest would be one: a figure could point at somebody. Charter R44. */
  fewest_people: 20,
  /** People are told in steps of so many. [choice] */
  step: 10,
} as const
