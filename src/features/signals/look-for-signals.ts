import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { SIGNAL_LIMITS } from '../../kernel/limits/quality/signal-limits.ts'
import { endGold } from '../gold/queries.ts'
import { type Context, fail, handle } from '../handle.ts'
import { findAnyJob, type JobRow, lockAnyJob } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { lookForSignals } from './contract.ts'
import { lastAnswers, lastChecks, takeSearch } from './look-queries.ts'
import { raise } from './raise.ts'
import { hasLongTexts, searchAnswers, searchChecks } from './search.ts'

/** Twice is harmless: what was said once is not said again. Nothing happens to anybody by it. */
export const lookForSignalsHandler = handle(lookForSignals, async (context, { job_id }) => {
  const { tx, now } = context
  const job = (await findAnyJob(tx, job_id)) ?? fail('not_found')
  const next_at = after(now, SIGNAL_LIMITS.pause)
  await takeSearch(tx, { job_id, next_at, settled: job.status === 'closed' })
  const gold_set_aside = await setLeakedGoldAside(context, job)
  const form = requireForm(job.form)
  const answers = await lastAnswers(tx, job_id, hasLongTexts(form))
  let raised = gold_set_aside
  for (const finding of searchAnswers(form, answers)) {
    const filed = await raise(context, { job_id, ...finding })
    if (filed && finding.kind !== 'speed') raised++
  }
  const { requester_id } = job
  if (raised > 0) context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
  return { raised, gold_set_aside }
})

/**
 * Gold whose answer is known tells nothing any more. What was answered stays counted: nobody falls under a
 * gate because others were told.
 */
const setLeakedGoldAside = async (context: Context, job: JobRow): Promise<number> => {
  const { tx, now } = context
  if (job.gold_percent === 0) return 0
  const leaks = searchChecks(await lastChecks(tx, job.id))
  if (leaks.length > 0) await lockAnyJob(tx, job.id)
  let ended = 0
  for (const { task, ...finding } of leaks) {
    if (!(await endGold(tx, { job_id: job.id, task_id: task, status: 'retired' }, now))) continue
    await raise(context, { job_id: job.id, ...finding, task_id: task })
    ended++
  }
  return ended
}
