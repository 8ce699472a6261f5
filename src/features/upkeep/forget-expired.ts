import { after } from '../../kernel/clock.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'
import { handle } from '../handle.ts'
import { forgetExpired } from './contract.ts'
import { deleteExpired, type Horizon } from './queries.ts'

/** What is older than this was kept as long as promised. */
export const horizonAt = (now: Date): Horizon => ({
  keys: after(now, -LIMITS.idempotency_kept),
  drafts: after(now, -LIMITS.draft_kept),
  deliveries: after(now, -WEBHOOK_LIMITS.log_kept),
  notices: after(now, -MAIL_LIMITS.notice_kept),
})

export const forgetExpiredHandler = handle(forgetExpired, async ({ tx, now }) => ({
  forgotten: await deleteExpired(tx, horizonAt(now), LIMITS.chunk_rows),
}))
