/** Keeping what people’s places and times cost from whoever could tell whose they were. */
import { callerKey } from '../../kernel/caller.ts'
import { uuidOf } from '../../kernel/id.ts'
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { partOf, platformReserveOf, reserveOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import type { Context } from '../handle.ts'
import type { ReservedJob } from './fund-reserves.ts'
import { useOfFloor } from './queries.ts'

/**
 * Where fewer than five people were paid in a job, the platform fills its floor reserve up again before
 * that goes back: the sum that was used would point at one of them. Never more than the job brought in
 * fees, so that nobody gains by arranging it. The caller holds the job’s row; once, when it closes.
 */
export const coverFewPeople = async (
  { tx, now, caller }: Context,
  { id, currency }: ReservedJob,
): Promise<void> => {
  const { used: amount, people } = await useOfFloor(tx, id)
  if (amount === 0n || people >= RESERVE_LIMITS.fewest_people) return
  const journal_id = uuidOf('cover_floor', id)
  const debit = platformReserveOf(currency, partOf(id))
  const credit = reserveOf(id, 'floor', currency)
  await openAccounts(tx, [debit])
  await post(tx, {
    journal_id,
    at: now,
    actor: callerKey(caller),
    transfers: [{ id: journal_id, debit, credit, amount, reason: 'cover_floor', about: id }],
  })
}
