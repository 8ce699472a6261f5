import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { lockAnyJob } from '../queries.ts'
import { followLaunch } from './contract.ts'
import { findLaunch, noteLaunch } from './launch-queries.ts'
import { openRestWhenReady } from './start-launch.ts'

/** Tells of each change once: that the rest is out, or what it waits for. */
export const followLaunchHandler = handle(followLaunch, async (context, { job_id }) => {
  const { tx, now } = context
  const nothing = { opened: false, waits: false }
  const job = await lockAnyJob(tx, job_id)
  if (job === undefined || job.published_at === null) return nothing
  const opened = job.first_places === null || (await openRestWhenReady(tx, job_id))
  const launch = await findLaunch(tx, job_id)
  if (launch === undefined || launch.over_at !== null) return nothing
  context.note({ subject: toPublicId('job', job_id), job_id, requester_id: job.requester_id })
  const ended = job.status === 'winding_down' || job.status === 'closed'
  const waits_for = opened ? [] : launch.waits_for
  await noteLaunch(tx, { job_id, waits_for, over_at: opened || ended ? now : null })
  const mendable = waits_for.some((reason) => reason !== 'first_answers')
  return { opened: opened && !ended, waits: mendable && !ended }
})
