import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listProjects } from './contract.ts'
import { presentProject } from './present-project.ts'
import { selectProjects } from './queries.ts'

export const listProjectsHandler = handle(
  listProjects,
  async (context, { status, limit, cursor }) => {
    const { requester_id } = asRequester(context)
    const rows = await selectProjects(context.tx, {
      requester_id,
      status: status ?? null,
      before: uuidCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    const projects = []
    for (const row of data) projects.push(await presentProject(context, row))
    return { ...rest, data: projects }
  },
)
