import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { followReserve } from '../projects/notice-reserve.ts'
import { lockProject } from '../projects/queries.ts'
import { followNoticeReserve } from './contract.ts'

export const followNoticeReserveHandler = handle(
  followNoticeReserve,
  async (context, { project_id }) => {
    const project = await lockProject(context.tx, project_id, null)
    if (project?.status !== 'open') return { moved: false }
    const moved = (await followReserve(context, project)) !== 0n
    if (moved) {
      const { requester_id } = project
      context.note({ subject: toPublicId('project', project_id), requester_id })
    }
    return { moved }
  },
)
