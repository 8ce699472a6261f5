/** The instance's own terms. Times in seconds. */
const DAY = 24 * 60 * 60

export const TERMS_LIMITS = {
  /** Notice before new terms hold. Charter TERMS_NOTICE; P2B art. 3. */
  notice: 15 * DAY,
  /** Notice when pay or rights fall. Charter TERMS_NOTICE [choice]. */
  notice_if_worse: 30 * DAY,
  /** Characters of the terms: some 20 pages; more is not read. [choice] */
  text: 50_000,
} as const
