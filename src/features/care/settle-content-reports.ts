import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { lockAnyJob } from '../jobs/queries.ts'
import { settleContentReports } from './contract.ts'
import { endReports } from './end-reports.ts'
import { openReports } from './queries.ts'

/** Nobody answered in time, and silence agrees with whoever had to look. */
export const settleContentReportsHandler = handle(
  settleContentReports,
  async (context, { job_id }) => {
    const { tx, now } = context
    const job = await lockAnyJob(tx, job_id)
    const reports = job === undefined ? [] : await openReports(tx, job_id, now)
    if (job === undefined || reports.length === 0) return { settled: false }
    await endReports(context, job, reports, { outcome: 'confirmed', decided_by: null })
    const { requester_id } = job
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    return { settled: true }
  },
)
