/** Paying a worker out of a job's reserve; what it lacks is owed and paid at once all the same (charter R08). */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { earnedOf, type Reason, reserveOf } from '../../ledger/chart.ts'
import { post } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { payOwed } from '../owed/pay-owed.ts'
import { type Named, writeReceipt } from '../receipts/write-receipt.ts'
import type { ReservedJob } from './fund-reserves.ts'
import { insertReservePayment, wasPaid } from './queries.ts'
import type { ReserveGround, ReserveKind } from './reserve-schemas.ts'

export type FromReserve = {
  job: ReservedJob
  worker_id: Uuid
  ground: ReserveGround
  /** The assignment or the job: one worker is paid once for one ground about one thing. */
  about: Named
  /** Minor units of the job's currency. */
  minor: bigint
  /** The most that the reserve may give, where the rest of it is promised to others. */
  most?: bigint
  /** Who pays what the reserve lacks; the requester when left out. */
  short?: 'requester' | 'platform'
}

const KIND: Record<ReserveGround, ReserveKind> = {
  local_supplement: 'floor',
  top_up: 'floor',
  quality: 'quality',
  care: 'care',
  screening: 'screening',
}
const REASON: Record<ReserveGround, Reason> = {
  local_supplement: 'pay_supplement',
  top_up: 'top_up_floor',
  quality: 'pay_quality',
  care: 'pay_care',
  screening: 'pay_screening',
}

/**
 * Pays the worker in the caller's transaction, with a receipt: from the reserve as far as it reaches, and
 * the rest as owed. Always the whole sum, and never twice: what was paid already is left as it is. Zero
 * pays nothing. Returns what was moved now, in minor units.
 */
export const payFromReserve = async (
  context: Context,
  asked: FromReserve,
): Promise<{ from_reserve: bigint; owed: bigint }> => {
  const { tx } = context
  const { job, worker_id, ground, about, minor } = asked
  const nothing = { from_reserve: 0n, owed: 0n }
  if (minor <= 0n) return nothing
  // Whoever pays from the same reserve waits here, and then sees what the other paid.
  const held = await keepBalance(tx, reserveOf(job.id, KIND[ground], job.currency))
  if (await wasPaid(tx, { ground, about: about.id, worker_id })) return nothing
  const free = asFarAsItReaches(held, asked.most ?? held)
  const from_reserve = asFarAsItReaches(free < 0n ? 0n : free, minor)
  if (from_reserve > 0n) await move(context, asked, from_reserve)
  const owed = minor - from_reserve
  await payOwed(context, {
    requester_id: asked.short === 'platform' ? null : job.requester_id,
    worker_id,
    ground,
    about,
    amount: money(owed, job.currency),
  })
  return { from_reserve, owed }
}

const asFarAsItReaches = (held: bigint, minor: bigint): bigint => {
  if (held < minor) return held
  return minor
}

const move = async (
  context: Context,
  { job, worker_id, ground, about }: FromReserve,
  amount: bigint,
): Promise<void> => {
  const { tx, now, caller } = context
  const kind = KIND[ground]
  const id = uuidOf('pay_from_reserve', ground, about.id, worker_id)
  const credit = earnedOf(worker_id, job.currency)
  const debit = reserveOf(job.id, kind, job.currency)
  await post(tx, {
    journal_id: id,
    at: now,
    actor: callerKey(caller),
    opens: [credit],
    transfers: [{ id, debit, credit, amount, reason: REASON[ground], about: about.id }],
  })
  await insertReservePayment(tx, {
    ...{ id: context.newId(), job_id: job.id, kind, worker_id, ground, about: about.id },
    ...{ amount_minor: amount, transfer_id: id, paid_at: now },
  })
  const paid = { worker_id, amount, currency: job.currency, transfer_id: id }
  await writeReceipt(context, paid, { kind: 'owed', ground, about })
}
