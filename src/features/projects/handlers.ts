/** The handlers of this slice, by the name of their operation. */
import { createProjectHandler } from './create-project.ts'
import { getProjectHandler } from './get-project.ts'
import { listProjectsHandler } from './list-projects.ts'
import { updateProjectHandler } from './update-project.ts'

export const projectHandlers = {
  createProject: createProjectHandler,
  updateProject: updateProjectHandler,
  getProject: getProjectHandler,
  listProjects: listProjectsHandler,
}
