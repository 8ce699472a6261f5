import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { lockJob } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { markGold } from './contract.ts'
import { presentGold } from './present-gold.ts'
import { countGold, findGold, findTask, insertGold } from './queries.ts'
import { requireKeys, requireRoomForGold } from './require-keys.ts'

/** Only a task that nobody meets in its turn any more; what was answered before stays a plain answer. */
export const markGoldHandler = handle(markGold, async (context, { task_id, ...key }) => {
  const { tx, now } = context
  const { requester_id } = asRequester(context)
  const task = (await findTask(tx, task_id, requester_id)) ?? fail('not_found')
  const { job_id, input } = task
  const job = (await lockJob(tx, job_id, requester_id)) ?? fail('not_found')
  const { active } = await countGold(tx, job_id)
  requireRoomForGold(job, active + 1)
  if (task.is_gold) fail('conflict', 'It is gold already.')
  if (!task.answered)
    fail('conflict', 'The task has not all its answers yet; people still meet it in its turn.')
  requireKeys(requireForm(job.form), [{ input, ...key }])
  await insertGold(tx, job_id, [{ task_id, ...key }], now)
  context.note({ subject: toPublicId('task', task_id), job_id })
  return presentGold((await findGold(tx, task_id)) ?? fail('not_found'))
})
