import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid, uuidOf } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import { formatMoney, type Money, money } from '../../kernel/money.ts'
import { earnedOf, type HoldGround, holdOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import { asOperator, type Context, fail, handle } from '../handle.ts'
import { lockWorker } from '../identity/queries.ts'
import { placeHold } from './contract.ts'
import { presentHold } from './present-hold.ts'
import { type HoldRow, insertHold, verifiedSince } from './queries.ts'

/** Moves the sum from what can be withdrawn into an account of its own, which only leads back or out. */
export const placeHoldHandler = handle(placeHold, async (context, asked) => {
  const { worker_id, ground, amount, reason, expires_at } = asked
  const { tx, now } = context
  const author = asOperator(context).person_id
  if (!(await lockWorker(tx, worker_id))) return fail('not_found')
  requireEnd(ground, now, expires_at)
  if (ground === 'payee_unverified') await requireFirstAsking(context, worker_id)
  await requireThere(context, worker_id, amount)
  const row: HoldRow = {
    ...{ id: context.newId(), worker_id, ground, reason, author, expires_at },
    ...{ amount_minor: amount.minor, currency: amount.currency },
    ...{ placed_at: now, status: 'held' as const, ended_at: null },
  }
  await insertHold(tx, row)
  await keepBack(context, row)
  context.note({ subject: toPublicId('hold', row.id), worker_id })
  return presentHold(row, context.instance.livemode)
})

const requireEnd = (ground: HoldGround, now: Date, expires_at: Date): void => {
  const latest = after(now, MONEY_LIMITS.hold_maximum[ground])
  if (expires_at <= now || expires_at > latest)
    fail('invalid_input', `expires_at lies after now and at the latest at ${latest.toISOString()}.`)
}

const requireFirstAsking = async ({ tx, now }: Context, worker_id: Uuid): Promise<void> => {
  if (await verifiedSince(tx, worker_id, after(now, -MONEY_LIMITS.verify_again)))
    fail('conflict', 'Money of this worker was held as payee_unverified in the last 30 days.')
}

const requireThere = async ({ tx }: Context, worker_id: Uuid, amount: Money): Promise<void> => {
  const there = await keepBalance(tx, earnedOf(worker_id, amount.currency))
  if (amount.minor > 0n && amount.minor <= there) return
  const most = formatMoney(money(there, amount.currency))
  fail(
    'conflict',
    `${most} of earned money is there; hold more than nothing and no more than that.`,
  )
}

const keepBack = async (
  { tx, now, caller }: Context,
  { id: about, worker_id, ground, amount_minor: amount, currency }: HoldRow,
): Promise<void> => {
  const debit = earnedOf(worker_id, currency)
  const credit = holdOf(about, ground, currency)
  await openAccounts(tx, [credit])
  const id = uuidOf('hold', about)
  const transfers = [{ id, debit, credit, amount, reason: 'hold' as const, about }]
  await post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers })
}
