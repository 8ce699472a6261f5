/** Upkeep: forgetting what was kept long enough. The loops' own. */
import { z } from 'zod'
import { defineOperation } from '../../kernel/operation.ts'

export const forgetExpired = defineOperation({
  name: 'forget_expired',
  summary:
    'Remove idempotency keys, drafts, files never handed in, delivery logs and counts that were kept long enough',
  route: 'POST /v1/system/forget-expired',
  allow: ['system'],
  effect: 'write',
  input: z.object({}),
  output: z.object({ forgotten: z.int() }),
})
