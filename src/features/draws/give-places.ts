/** Gives the places of a job to people in the order of their turns, and tells them. */
import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import { money } from '../../kernel/money.ts'
import type { Context } from '../handle.ts'
import { openNextPlaces } from '../jobs/places.ts'
import { type NewNotice, tell } from '../notices/queries.ts'
import {
  endTurn,
  hasFreePlace,
  type JobInDraw,
  keepFromFree,
  keepFromKept,
  nextInTurn,
} from './queries.ts'

/**
 * Until nobody waits, no place is left, or enough were given for one step; returns how many. Whose turn
 * it is and who cannot take one any more is passed over, for good: the next time is a new draw.
 */
export const givePlaces = async (context: Context, job: JobInDraw): Promise<number> => {
  const { tx, now, instance } = context
  const notices: NewNotice[] = []
  for (let turn = 0; turn < ALERT_LIMITS.given_at_once; turn++) {
    const next = await nextInTurn(tx, job.id, now)
    if (next === undefined) break
    const kept_until = after(now, ALERT_LIMITS.kept)
    const keeping = { job_id: job.id, worker_id: next.worker_id, kept_until, now }
    const kept = next.may && (await keep(context, job, keeping))
    // Nothing left for anybody: who waits goes on waiting for a place that comes back.
    if (next.may && !kept && !(await hasFreePlace(tx, job.id, now))) break
    await endTurn(tx, job.id, next.worker_id, kept ? 'given' : 'passed')
    if (kept) notices.push(noticeOf(context, job, { ...next, kept_until }))
  }
  await tell(tx, notices, { now, mail: instance.mail === true })
  return notices.length
}

type Keeping = Parameters<typeof keepFromKept>[1]

const keep = async ({ tx }: Context, job: JobInDraw, keeping: Keeping): Promise<boolean> => {
  if ((await keepFromKept(tx, keeping)) || (await keepFromFree(tx, keeping))) return true
  await openNextPlaces(tx, job)
  return keepFromFree(tx, keeping)
}

const noticeOf = (
  context: Context,
  job: JobInDraw,
  { person_id, kept_until }: { person_id: string; kept_until: Date },
): NewNotice => ({
  ...{ id: context.newId(), person_id, kind: 'place_kept', about: toPublicId('job', job.id) },
  source: `kept:${job.id}:${kept_until.toISOString()}`,
  job_id: job.id,
  until: kept_until,
  amount: money(job.reward_minor, job.currency),
  useless_after: kept_until,
})
