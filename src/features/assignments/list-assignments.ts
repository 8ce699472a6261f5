import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listAssignments } from './contract.ts'
import { presentAssignment } from './present-assignment.ts'
import { selectAssignments } from './queries.ts'

export const listAssignmentsHandler = handle(
  listAssignments,
  async (context, { limit, cursor, status }) => {
    const rows = await selectAssignments(context.tx, {
      worker_id: asWorker(context).worker_id,
      status: status ?? null,
      before: uuidCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map(presentAssignment) }
  },
)
