/** Comparing what work takes with what was said of it (charter R14). */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation } from '../../../kernel/operation.ts'

/** The loops’ own. */
export const checkPay = defineOperation({
  name: 'check_pay',
  summary:
    'Correct an estimate that falls short, top up who was below the floor, pause when the reserve is used up',
  route: 'POST /v1/system/jobs/{job_id}/check-pay',
  allow: ['system'],
  effect: 'write',
  input: z.object({ job_id: Id('job') }),
  output: z.object({
    checked: z.boolean(),
    paused: z.boolean(),
    estimated_seconds: z.int().nullable().describe('From now on; null: not looked at'),
  }),
})
