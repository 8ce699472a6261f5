/** What decisions do to how a person stands. The database refuses a standing that no decision imposes. */
import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import type { Context } from '../handle.ts'
import { lockWorker } from '../identity/queries.ts'
import { gravest } from '../standing/standing.ts'
import {
  type EndReason,
  endRestriction,
  imposedOn,
  lapseToProbation,
  lockRestrictions,
  setStanding,
} from './restriction-queries.ts'

/**
 * Lets a person stand as the gravest of what is imposed on them now. In the transaction of every change
 * of a restriction, behind the person’s own row, so that no claim slips through meanwhile.
 */
export const standAnew = async ({ tx, now }: Context, worker_id: Uuid): Promise<void> => {
  await lockWorker(tx, worker_id)
  const imposed = await imposedOn(tx, worker_id)
  const status = gravest(imposed.map(({ imposes }) => imposes))
  const decision_id = imposed.find(({ imposes }) => imposes === status)?.decision_id ?? null
  await setStanding(tx, { worker_id, status, decision_id, now })
}

/** Ends everything that this case imposes. */
export const endAll = async (
  context: Context,
  { id, worker_id }: { id: Uuid; worker_id: Uuid },
  reason: EndReason,
): Promise<boolean> => {
  const { tx, now } = context
  const standing = await lockRestrictions(tx, id)
  for (const { decision_id } of standing) await endRestriction(tx, decision_id, { reason, now })
  if (standing.length > 0) await standAnew(context, worker_id)
  return standing.length > 0
}

const MILDER_THAN_PROBATION: readonly string[] = ['warned', 'probation', 'deranked']

/**
 * Nobody answered a contested decision in time: what is heavier than probation becomes probation for a
 * while, everything else ends (charter R24).
 */
export const lapseAll = async (
  context: Context,
  { id, worker_id }: { id: Uuid; worker_id: Uuid },
): Promise<void> => {
  const { tx, now } = context
  const ends_at = after(now, CASE_LIMITS.probation_after_lapse)
  for (const { decision_id, effect } of await lockRestrictions(tx, id)) {
    if (MILDER_THAN_PROBATION.includes(effect))
      await endRestriction(tx, decision_id, { reason: 'lapsed', now })
    else await lapseToProbation(tx, decision_id, { now, ends_at })
  }
  await standAnew(context, worker_id)
}
