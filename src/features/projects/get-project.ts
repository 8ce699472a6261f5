import { asRequester, fail, handle } from '../handle.ts'
import { getProject } from './contract.ts'
import { presentProject } from './present-project.ts'
import { findProject } from './queries.ts'

export const getProjectHandler = handle(getProject, async (context, { project_id }) => {
  const { requester_id } = asRequester(context)
  const project = (await findProject(context.tx, project_id, requester_id)) ?? fail('not_found')
  return presentProject(context, project)
})
