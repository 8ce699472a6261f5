import { uuidCursor } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listQuestions } from './contract.ts'
import { presentQuestion } from './present-question.ts'
import { selectQuestions, worksOn } from './queries.ts'

/** Workers read their own questions and everybody’s answered ones, a requester all of its job’s. */
export const listQuestionsHandler = handle(
  listQuestions,
  async (context, { job_id, open, limit, cursor }) => {
    const worker_id = await requireConcerned(context, job_id)
    const rows = await selectQuestions(context.tx, {
      ...{ job_id, worker_id, open: open ?? null },
      before: uuidCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentQuestion(context, row)) }
  },
)

/** The worker who asks for the list; null for the job’s own requester. To others it is not there. */
const requireConcerned = async (context: Context, job_id: Uuid): Promise<Uuid | null> => {
  const { tx, caller } = context
  if (caller.kind === 'worker') {
    if (!(await worksOn(tx, caller.worker_id, job_id))) fail('not_found')
    return caller.worker_id
  }
  if ((await findJob(tx, job_id, asRequester(context).requester_id)) === undefined)
    fail('not_found')
  return null
}
