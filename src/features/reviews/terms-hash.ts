/** What a receipt proves besides the sum: under which terms the work was done. */
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { toPublicId } from '../../kernel/id.ts'
import { formatAmount } from '../../kernel/money.ts'
import { sha256Hex } from '../../kernel/sha256.ts'
import type { AssignmentRow } from '../assignments/queries.ts'

/**
 * SHA-256 (hex) of the canonical JSON of the terms: the job, the hash of its form, and the reward for
 * one answer: what was paid for it, or will be. Whoever kept the offer can compute it again, and a
 * bonus proves the same terms as the reward before it, whatever others are paid later.
 */
export const termsHash = (
  row: Pick<AssignmentRow, 'job_id' | 'form_sha256' | 'reward_minor' | 'paid_minor' | 'currency'>,
): string =>
  sha256Hex(
    canonicalJson({
      job: toPublicId('job', row.job_id),
      form_sha256: row.form_sha256,
      reward: formatAmount(row.paid_minor ?? row.reward_minor, row.currency),
      currency: row.currency,
    }),
  )
