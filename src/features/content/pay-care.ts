/** What looks after people in flagged work (charter R38): time to recover, and pay for whoever leaves. */
import type { Uuid } from '../../kernel/id.ts'
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { type Currency, share } from '../../kernel/money.ts'
import type { Context } from '../handle.ts'
import { payFromReserve } from '../reserves/pay-from-reserve.ts'
import { timeWorth } from './rules.ts'

/** As much of an assignment as says what its time is worth, and who pays it. */
export type WorkLeft = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  worker_id: Uuid
  currency: Currency
  reward_minor: bigint
  estimated_seconds: number
  claimed_at: Date
  paid_elsewhere: boolean
}

/** What the time since the claim is worth at the job’s hourly pay, the whole reward at most. */
export const worthOf = (work: WorkLeft, now: Date): bigint =>
  work.paid_elsewhere
    ? 0n
    : timeWorth(
        work.reward_minor,
        work.estimated_seconds,
        now.getTime() - work.claimed_at.getTime(),
      )

type Piece = Pick<WorkLeft, 'id' | 'job_id' | 'requester_id' | 'worker_id' | 'currency'>

/** Pays a worker for their time, once for one piece of work, whatever the job’s reserve still holds. */
export const payTime = (context: Context, piece: Piece, worth: bigint): Promise<unknown> =>
  payCare(context, piece, worth)

/**
 * Ten minutes for an hour of flagged work, with each approval: as the reward is the pay of its time, a
 * share of the reward is the pay of that share of the time. Cents are rounded over the job’s places, so
 * that all of them together come to the whole.
 */
export const payDecompression = (
  context: Context,
  piece: Piece & { reward_minor: bigint },
  place: number,
): Promise<unknown> => {
  const { decompression_basis_points: points } = RESERVE_LIMITS
  const upTo = (places: number) => share(piece.reward_minor * BigInt(places), points)
  return payCare(context, piece, upTo(place) - upTo(place - 1))
}

const payCare = (
  context: Context,
  { id, job_id, requester_id, worker_id, currency }: Piece,
  minor: bigint,
) =>
  payFromReserve(context, {
    ...{ job: { id: job_id, requester_id, currency }, worker_id, minor },
    ...{ ground: 'care', about: { noun: 'assignment', id } },
  })
