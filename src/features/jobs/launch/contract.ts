/** Opening a job in two steps (charter R33): some places first, the rest when nothing speaks against it. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { LAUNCH_LIMITS } from '../../../kernel/limits/launches/launch-limits.ts'
import { defineOperation } from '../../../kernel/operation.ts'
import { Job } from '../job-schemas.ts'

export const continueLaunch = defineOperation({
  name: 'continue_launch',
  summary: 'Say more clearly what you ask after many gave the work back, and go on',
  description:
    'Everybody reads the clarification before they accept and while they work. The rest of the places opens by itself once nothing else in launch.waits_for keeps it: answer_question for open questions, raise_pay for pay under the floor. Decided by a person.',
  route: 'POST /v1/jobs/{job_id}/continue-launch',
  allow: ['owner', 'manager'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    job_id: Id('job'),
    clarification: z.string().trim().min(1).max(LAUNCH_LIMITS.clarification),
  }),
  output: Job,
})

/** The loops’ own: opens the rest when nothing keeps it any more, and tells the requester when something does. */
export const followLaunch = defineOperation({
  name: 'follow_launch',
  summary: 'Open the rest of a job’s places, or tell its requester what they wait for',
  route: 'POST /v1/system/jobs/{job_id}/follow-launch',
  allow: ['system'],
  effect: 'write',
  input: z.object({ job_id: Id('job') }),
  output: z.object({
    opened: z.boolean(),
    waits: z.boolean().describe('For something that its requester can mend'),
  }),
})
