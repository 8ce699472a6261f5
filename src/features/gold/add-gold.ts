import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { whereItStands } from '../jobs/counting/where-it-stands.ts'
import { type JobRow, lockJob } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { tasksFromRows } from '../tasks/check-rows.ts'
import { insertTasks } from '../tasks/queries.ts'
import { addGold } from './contract.ts'
import { countGold, insertGold } from './queries.ts'
import { requireKeys, requireRoomForGold } from './require-keys.ts'

/** All or none. Gold tasks of their own stand far behind the job’s tasks, where nothing else reads. */
export const addGoldHandler = handle(addGold, async (context, { job_id, gold }) => {
  const { tx, now } = context
  const job = (await lockJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
  const { active, next_ordinal } = await countGold(tx, job_id)
  requireRoomForGold(job, active + gold.length)
  requireKeys(requireForm(job.form), gold)
  const rows = gold.map(({ input }, index) => ({ line: index + 1, input }))
  const tasks = await tasksFromRows(context, job, rows, next_ordinal)
  requireNothingToCopy(job, tasks)
  await insertTasks(tx, job_id, tasks, now)
  const keys = gold.map(({ input: _, ...key }, index) => ({
    ...key,
    task_id: tasks[index]?.id ?? fail('not_found'),
  }))
  await insertGold(tx, job_id, keys, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return { added: gold.length, gold: active + gold.length, ...(await whereItStands(tx, job)) }
})

/** Addresses are copied before a job opens; nobody waits for them afterwards. */
const requireNothingToCopy = (job: JobRow, tasks: { addresses: unknown[] }[]): void => {
  if (job.status !== 'draft' && tasks.some(({ addresses }) => addresses.length > 0))
    fail(
      'conflict',
      'Workers wait for no copies: upload the files of these tasks first and name their ids.',
    )
}
