import { toPublicId } from '../../kernel/id.ts'
import { type Context, fail, handle } from '../handle.ts'
import { whereItStands } from '../jobs/counting/where-it-stands.ts'
import { findJob, lockAnyJob } from '../jobs/queries.ts'
import { answerContentReports } from './contract.ts'
import { endReports } from './end-reports.ts'
import { openReports } from './queries.ts'

/** The job’s own requester, or the instance. */
export const answerContentReportsHandler = handle(
  answerContentReports,
  async (context, { job_id, outcome }) => {
    const { tx, instance } = context
    const decided_by = await requireHuman(context, job_id)
    const job = (await lockAnyJob(tx, job_id)) ?? fail('not_found')
    const reports = await openReports(tx, job_id, null)
    if (reports.length === 0) fail('conflict', 'No report about this job waits for an answer.')
    const winding_down = await endReports(context, job, reports, { outcome, decided_by })
    const { requester_id } = job
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    return {
      object: 'content_reports_answered' as const,
      livemode: instance.livemode,
      ...{ job_id, winding_down, answered: reports.length },
      ...(await whereItStands(tx, (await findJob(tx, job_id, requester_id)) ?? job)),
    }
  },
)

const requireHuman = async ({ tx, caller }: Context, job_id: string): Promise<string> => {
  if (caller.kind === 'operator') return caller.person_id
  if (caller.kind !== 'member') return fail('forbidden')
  if ((await findJob(tx, job_id, caller.requester_id)) === undefined) fail('not_found')
  return caller.person_id
}
