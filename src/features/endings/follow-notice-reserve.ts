import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { PROJECT_LIMITS } from '../../kernel/limits/project-limits.ts'
import { type Context, handle } from '../handle.ts'
import { endFees } from '../projects/fee-queries.ts'
import { followReserve } from '../projects/notice-reserve.ts'
import { lockProject, type ProjectRow } from '../projects/queries.ts'
import { followNoticeReserve } from './contract.ts'
import { announce } from './move-project.ts'
import { insertFees, restingSince } from './queries.ts'

export const followNoticeReserveHandler = handle(
  followNoticeReserve,
  async (context, { project_id }) => {
    const project = await lockProject(context.tx, project_id, null)
    if (project?.status !== 'open') return { moved: false, ended: false }
    const moved = (await followReserve(context, project)) !== 0n
    const ended = await endIfItOnlyRests(context, project)
    if (moved || ended) {
      const { requester_id } = project
      context.note({ subject: toPublicId('project', project_id), requester_id })
    }
    return { moved, ended }
  },
)

/**
 * A pause without end is an end without notice (charter R10), where somebody is owed something by one.
 * Whom it owes nothing, it leaves alone: pausing for long is no fault.
 */
const endIfItOnlyRests = async (context: Context, project: ProjectRow): Promise<boolean> => {
  const { tx, now } = context
  const since = await restingSince(tx, project.id)
  if (since === undefined || since > after(now, -PROJECT_LIMITS.notice)) return false
  const covered = await endFees(tx, project.id, now, now)
  if (!covered.some(({ fee_minor }) => fee_minor > 0n)) return false
  await announce(context, project, { ends_at: now, reason: 'paused' })
  await insertFees(tx, project.id, covered)
  return true
}
