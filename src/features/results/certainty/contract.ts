/** Dynamic overlap as the loop decides it, and what certainty would cost. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation } from '../../../kernel/operation.ts'
import { CERTAINTIES } from '../../gates/certainty-schemas.ts'

const Tasks = z.array(Id('task')).max(1000)

/** The loops’ own: which tasks get another place, and which get no more. */
export const keepOverlap = defineOperation({
  name: 'keep_overlap',
  summary: 'Open further places of a job, or none, by how sure its results are',
  route: 'POST /v1/system/jobs/{job_id}/overlap',
  allow: ['system'],
  effect: 'write',
  input: z.object({
    job_id: Id('job'),
    more: z.array(z.object({ task_id: Id('task'), places: z.int().min(1).max(100) })).max(1000),
    ended: z.array(z.object({ certainty: z.enum(CERTAINTIES), tasks: Tasks })).max(2),
    done: z
      .object({ horizon: z.int().min(0), pause_seconds: z.int().min(0).max(86_400) })
      .nullable(),
  }),
  output: z.object({ opened: z.int(), ended: z.int() }),
})
