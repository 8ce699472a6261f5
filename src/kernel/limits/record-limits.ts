/** The bounds of work records that are brought along. */
export const RECORD_LIMITS = {
  /** Records one worker keeps here from elsewhere. [choice] */
  brought: 20,
  /** Jobs read of one brought record; each is a few hundred bytes. [choice] */
  jobs: 20_000,
  /** Skills in one record, here and brought. [choice] */
  skills: 500,
} as const
