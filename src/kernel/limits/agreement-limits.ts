/** The bounds of what a party puts on its contracts. */
export const AGREEMENT_LIMITS = {
  /** Signs of a postal address with its name: seven lines. [choice] */
  address: 300,
  /** The shortest that can be one. [choice] */
  address_shortest: 5,
} as const
