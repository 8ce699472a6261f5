/**
 * Why a requester may keep a person from its work: things done, and never a rating or a count (charter
 * R27). The person reads the one that was chosen.
 */
export const BLOCK_REASONS = [
  'instructions_ignored',
  'checks_failed',
  'copied_answers',
  'ai_where_forbidden',
  'abuse',
  'conflict_of_interest',
] as const
export type BlockReason = (typeof BLOCK_REASONS)[number]
