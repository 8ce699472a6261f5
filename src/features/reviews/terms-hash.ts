/** What a receipt proves besides the sum: under which terms the work was done. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { toPublicId } from '../../kernel/id.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { AssignmentRow } from '../assignments/queries.ts'

/**
 * SHA-256 (hex) of the canonical JSON of the terms: the job, the hash of its form, and the reward for
 * one answer. Whoever kept the offer can compute it again.
 */
export const termsHash = (
  row: Pick<AssignmentRow, 'job_id' | 'form_sha256' | 'reward_minor' | 'currency'>,
): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        job: toPublicId('job', row.job_id),
        form_sha256: row.form_sha256,
        reward: formatAmount(row.reward_minor, row.currency),
        currency: row.currency,
      }),
    )
    .digest('hex')
