/** The parts about checks that come when wanted, with their words. */
import { withWords } from '../later.ts'

export const ExplainedCheck = withWords(
  async () => (await import('./explained-check.tsx')).ExplainedCheck,
)
