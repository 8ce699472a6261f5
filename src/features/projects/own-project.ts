/** One’s own project, locked and noted as what the event is about. */
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { lockProject, type ProjectRow } from './queries.ts'

export const ownProject = async (context: Context, project_id: Uuid): Promise<ProjectRow> => {
  const { requester_id } = asRequester(context)
  const project = (await lockProject(context.tx, project_id, requester_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('project', project_id) })
  return project
}
