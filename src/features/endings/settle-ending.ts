import { toPublicId } from '../../kernel/id.ts'
import { PROJECT_LIMITS } from '../../kernel/limits/project-limits.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { type Context, handle } from '../handle.ts'
import { windDown } from '../jobs/ending/settle-job.ts'
import { lockAnyJob } from '../jobs/queries.ts'
import { giveBack, noticeReserveOf } from '../projects/notice-reserve.ts'
import { lockProject, type ProjectRow } from '../projects/queries.ts'
import { settleEnding } from './contract.ts'
import { end } from './move-project.ts'
import { payFee } from './pay-fee.ts'
import { lockUnpaidFees, openJobsOf } from './queries.ts'

/** A step at a time, each short: fees first, then the jobs at their time, and the project last. */
export const settleEndingHandler = handle(settleEnding, async (context, { project_id }) => {
  const nothing = { fees_paid: 0, jobs_ended: 0, ended: false }
  const project = await lockProject(context.tx, project_id, null)
  if (project?.status !== 'winding_down') return nothing
  const noted = () =>
    context.note({
      subject: toPublicId('project', project_id),
      requester_id: project.requester_id,
    })
  const fees_paid = await payFees(context, project)
  if (fees_paid > 0) noted()
  if (fees_paid > 0 || project.ends_at === null || project.ends_at > context.now)
    return { ...nothing, fees_paid }
  const jobs_ended = await endJobs(context, project)
  if (jobs_ended > 0) {
    noted()
    return { ...nothing, jobs_ended }
  }
  await giveBack(context, project, await balanceOf(context.tx, noticeReserveOf(project)))
  await end(context, project)
  noted()
  return { ...nothing, ended: true }
})

const payFees = async (context: Context, project: ProjectRow): Promise<number> => {
  const fees = await lockUnpaidFees(context.tx, project.id, PROJECT_LIMITS.at_once)
  for (const fee of fees) await payFee(context, project, fee)
  return fees.length
}

const endJobs = async (context: Context, project: ProjectRow): Promise<number> => {
  const ids = await openJobsOf(context.tx, project.id, PROJECT_LIMITS.at_once)
  for (const id of ids) {
    const job = await lockAnyJob(context.tx, id)
    if (job !== undefined) await windDown(context, job)
  }
  return ids.length
}
