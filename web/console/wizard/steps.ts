/** The steps of a new job. */

/** The steps, in their order. */
export const STEPS = ['data', 'words', 'pay', 'look', 'publish'] as const
export type Step = (typeof STEPS)[number]

export const isStep = (text: unknown): text is Step => STEPS.some((step) => step === text)
