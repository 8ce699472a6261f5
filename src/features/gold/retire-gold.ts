import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { lockJob } from '../jobs/queries.ts'
import { retireGold } from './contract.ts'
import { presentGold } from './present-gold.ts'
import { endGold, findGold, findTask } from './queries.ts'

/** Nobody meets it any more; how it was answered stays counted. */
export const retireGoldHandler = handle(retireGold, async (context, { task_id }) => {
  const { tx, now } = context
  const { requester_id } = asRequester(context)
  const { job_id } = (await findTask(tx, task_id, requester_id)) ?? fail('not_found')
  await lockJob(tx, job_id, requester_id)
  const gold = (await findGold(tx, task_id)) ?? fail('conflict', 'The task is not gold.')
  if (!(await endGold(tx, { job_id, task_id, status: 'retired' }, now)))
    fail('conflict', `The gold is ${gold.status}.`)
  context.note({ subject: toPublicId('task', task_id), job_id })
  return presentGold({ ...gold, status: 'retired', ended_at: now })
})
