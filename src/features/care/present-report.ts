import type { z } from 'zod'
import type { Context } from '../handle.ts'
import type { ContentReport } from './contract.ts'
import type { ReportRow } from './queries.ts'

type Shown = Pick<ReportRow, 'job_id' | 'task_id' | 'shows' | 'created_at' | 'due_at' | 'outcome'>

/** A report without the person who made it. */
export const presentReport = (
  { instance }: Context,
  { job_id, task_id, shows, created_at, due_at, outcome }: Shown,
): z.output<typeof ContentReport> => ({
  object: 'content_report',
  livemode: instance.livemode,
  ...{ job_id, task_id, shows, created_at, outcome },
  answer_until: due_at,
})
