/**
 * When a worker meets gold: pure, the same however often it is asked, and not to be foreseen without the
 * instance’s key. Nothing of it depends on how well somebody answers.
 */
import { createHmac } from 'node:crypto'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import type { GateState } from './gold-schemas.ts'
import { firstChecks, type GoldColumns } from './terms.ts'

/** How far a worker has come in one job since their present attempt at its gate began. */
export type Progress = {
  /** Gold places taken and not given back. */
  golds: number
  /** Places of this job in hand, checks or not. */
  in_hand_here: number
  /** Other places since the beginning, counted to `first_places` and one more. */
  others_first: number
  /** Other places since the last gold. */
  others_since: number
  gate_state: GateState | null
  attempt_since: Date | null
}

export type Mixed = GoldColumns & { gold_training: number; id: Uuid }

/** Whole numbers below `below`, one after the other, that only the key’s owner can foresee. */
const drawer =
  (key: string, name: string) =>
  (index: number, below: number): number =>
    createHmac('sha256', key).update(`${name}|${index}`).digest().readUInt32BE(0) % below

/** After how many other places each of the first checks comes, in ascending order. */
const firstTurns = (count: number, draw: (index: number, below: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => draw(index, GOLD_LIMITS.first_places)).sort(
    (a, b) => a - b,
  )

/** Whether the next place is gold, if there is gold this worker never had. */
export const goldIsDue = (
  job: Mixed,
  worker_id: Uuid,
  progress: Progress,
  key: string,
): boolean => {
  if (job.gold_percent === 0) return false
  const began = progress.attempt_since?.toISOString() ?? ''
  const draw = drawer(key, `gold|${job.id}|${worker_id}|${began}`)
  const first = firstChecks(job)
  const { golds } = progress
  if (golds < first) return progress.others_first >= (firstTurns(first, draw)[golds] ?? 0)
  // At least so many others between two, so that no stretch of work holds more than the share.
  const least = Math.ceil(100 / job.gold_percent) - 1
  return progress.others_since >= least + draw(golds, Math.ceil(least / 2) + 1)
}

/**
 * Whether somebody new to a job with a gate has all the places they may have until they are checked
 * (charter R20), and hands in what they hold first: the first checks are among it or behind them. Asked of
 * everybody at the same point, whatever they hold, so that it tells nothing of what that is.
 */
export const waitsForCheck = (job: Mixed, progress: Progress): boolean =>
  job.gate_over !== null &&
  progress.golds >= firstChecks(job) &&
  progress.others_first === GOLD_LIMITS.first_places &&
  progress.in_hand_here > 0
