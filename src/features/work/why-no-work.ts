import { flaggedSpans } from '../content/queries.ts'
import { timeLeft } from '../content/rules.ts'
import { asWorker, handle } from '../handle.ts'
import { standingOf } from '../standing/gate-queries.ts'
import { placesAtOnce, takesWork } from '../standing/standing.ts'
import { whyNoWork } from './contract.ts'
import { reasonsFor } from './no-work-reasons.ts'
import { blocksOn, decisionsOn, sortOpenJobs } from './why-queries.ts'

/** All of one moment: a read sees one snapshot (charter R26). */
export const whyNoWorkHandler = handle(whyNoWork, async (context) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const row = await standingOf(tx, worker_id)
  const jobs = await sortOpenJobs(tx, worker_id, now)
  const decisions = await decisionsOn(tx, worker_id)
  const more_from = jobs.flagged_time_used
    ? timeLeft(await flaggedSpans(tx, worker_id, now)).more_from
    : null
  const blocks = await blocksOn(tx, worker_id, now)
  return {
    object: 'why_no_work' as const,
    livemode: instance.livemode,
    standing: row.standing,
    offers: takesWork(row.standing) ? (jobs.open ?? 0) : 0,
    in_hand: row.in_hand,
    places_at_once: placesAtOnce(row),
    reasons: reasonsFor({ row, jobs, decisions, blocks, more_from }),
  }
})
