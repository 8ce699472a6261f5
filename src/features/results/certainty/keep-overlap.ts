import { after } from '../../../kernel/clock.ts'
import { fail, handle } from '../../handle.ts'
import { lockAnyJob } from '../../jobs/queries.ts'
import { keepOverlap } from './contract.ts'
import { endTasks, finishLook, openFurther } from './queries.ts'

/**
 * Twice is harmless: a task that changed since it was looked at is passed over. A job that ends opens none.
 * Notes nothing of its own about the job: an event in it would make the loop look again.
 */
export const keepOverlapHandler = handle(
  keepOverlap,
  async (context, { job_id, more, ended, done }) => {
    const { tx, now } = context
    const job = (await lockAnyJob(tx, job_id)) ?? fail('not_found')
    if (job.status !== 'open' && job.status !== 'paused') return { opened: 0, ended: 0 }
    const opened = more.length === 0 ? 0 : await openFurther(tx, job_id, more)
    let over = 0
    for (const one of ended) over += await endTasks(tx, job, one)
    if (done !== null) {
      const next_at = after(now, done.pause_seconds)
      await finishLook(tx, { job_id, horizon: done.horizon, next_at })
    }
    return { opened, ended: over }
  },
)
