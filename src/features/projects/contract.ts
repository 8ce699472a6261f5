/** Projects: a requester’s body of work over time, and what people may count on in it. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import { PROJECT_STATUSES, Project, ProjectPromises, projectTerms } from './project-schemas.ts'

const write = { allow: ['owner', 'manager', 'agent'], scope: 'jobs', effect: 'write' } as const
const read = { allow: [...MEMBER_ROLES, 'agent'], scope: 'read', effect: 'read' } as const
export const projectId = { project_id: Id('project') }

export const createProject = defineOperation({
  name: 'create_project',
  summary: 'Begin a project: jobs that belong together, and what people may count on',
  description: `Each promise is an estimate or a commitment; both are shown on the cards of its jobs, and how many came true is public.
What is committed is set aside when a job of the project is published, as is what steady work would be owed; what is unused comes back.
Ending early takes 14 days of notice, or a fee to everybody whom a commitment or their own steady work covers. Running out of tasks is no end.`,
  route: 'POST /v1/projects',
  ...write,
  errors: ['conflict'],
  input: z.object(projectTerms),
  output: Project,
})

export const updateProject = defineOperation({
  name: 'update_project',
  summary: 'Promise more in a project, or describe it anew; what was promised never shrinks',
  route: 'PUT /v1/projects/{project_id}',
  ...write,
  errors: ['terms_only_rise', 'conflict'],
  input: z.object({
    ...projectId,
    name: projectTerms.name.optional(),
    description: projectTerms.description.unwrap().optional(),
    promises: ProjectPromises.optional().describe('What is left out stays as it is'),
  }),
  output: Project,
})

export const getProject = defineOperation({
  name: 'get_project',
  summary: 'Read one project: its promises, its people, and what ending it would cost',
  route: 'GET /v1/projects/{project_id}',
  ...read,
  input: z.object(projectId),
  output: Project,
})

export const listProjects = defineOperation({
  name: 'list_projects',
  summary: 'List your projects, newest first',
  route: 'GET /v1/projects',
  ...read,
  input: z.object({ ...pageInput, status: z.enum(PROJECT_STATUSES).optional() }),
  output: pageOf(Project),
})
