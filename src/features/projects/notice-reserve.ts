/**
 * The reserve for an end without notice (charter R10): what is committed, or what the people it covers
 * would be owed were it ended now, whichever is more. One account for each project.
 */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { availableOf, reserveOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { balanceOf, keepBalance } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { feesNow, isCommitted, noteReserve } from './fee-queries.ts'
import { type ProjectRow, promisesOf } from './queries.ts'
import { committedReserve, larger, type PublishedWork, smaller } from './rules.ts'

export const noticeReserveOf = ({ id, currency }: Pick<ProjectRow, 'id' | 'currency'>) =>
  reserveOf(id, 'notice', currency)

/** What must stand in the reserve when `work` is published, and what of it is committed. */
export const reserveFor = async (
  { tx, now }: Context,
  project: ProjectRow,
  work: PublishedWork,
): Promise<{ needed: bigint; committed: bigint; missing: bigint }> => {
  const asked = committedReserve(await promisesOf(tx, project.id), work, now)
  const committed = larger(asked, project.committed_minor)
  const owed = await feesNow(tx, project.id, now)
  const needed = larger(committed, owed)
  const held = await balanceOf(tx, noticeReserveOf(project))
  return { needed, committed, missing: larger(needed - held, 0n) }
}

/**
 * Fills the reserve up before `work` is published. Throws Problem('insufficient_funds') when the
 * requester lacks the money. The caller holds the project’s row.
 */
export const fillReserve = async (
  context: Context,
  project: ProjectRow,
  work: PublishedWork,
): Promise<void> => {
  const { committed, missing } = await reserveFor(context, project, work)
  await fund(context, project, missing)
  await noteReserve(context.tx, {
    id: project.id,
    committed_minor: committed,
    now: context.now,
  })
}

/**
 * Lets the reserve follow steady work: grown from what the requester has, and given back what nobody
 * can be owed. What is short is paid by the platform’s reserve, should it come to that. Returns what
 * was moved, below zero what was given back. The caller holds the project’s row.
 */
export const followReserve = async (context: Context, project: ProjectRow): Promise<bigint> => {
  const { tx, now } = context
  const stands = await isCommitted(tx, project.id, now)
  const committed = stands ? project.committed_minor : 0n
  const owed = await feesNow(tx, project.id, now)
  const needed = larger(committed, owed)
  const held = await balanceOf(tx, noticeReserveOf(project))
  await noteReserve(tx, { id: project.id, committed_minor: committed, now })
  if (held > needed) return -(await giveBack(context, project, held - needed))
  const { requester_id, currency } = project
  const available = await keepBalance(tx, availableOf(requester_id, currency))
  return fund(context, project, smaller(needed - held, available))
}

const fund = async (context: Context, project: ProjectRow, amount: bigint): Promise<bigint> => {
  if (amount <= 0n) return 0n
  const debit = availableOf(project.requester_id, project.currency)
  const credit = noticeReserveOf(project)
  await openAccounts(context.tx, [debit, credit])
  await move(context, project.id, { debit, credit, amount, reason: 'fund_reserve' })
  return amount
}

/** Gives unused money back to the requester. */
export const giveBack = async (
  context: Context,
  project: ProjectRow,
  amount: bigint,
): Promise<bigint> => {
  if (amount <= 0n) return 0n
  const debit = noticeReserveOf(project)
  const credit = availableOf(project.requester_id, project.currency)
  await move(context, project.id, { debit, credit, amount, reason: 'refund_reserve' })
  return amount
}

type Move = {
  debit: ReturnType<typeof availableOf>
  credit: ReturnType<typeof availableOf>
  amount: bigint
  reason: 'fund_reserve' | 'refund_reserve'
}

const move = async (context: Context, about: Uuid, line: Move): Promise<void> => {
  const journal_id = context.newId()
  await post(context.tx, {
    journal_id,
    at: context.now,
    actor: callerKey(context.caller),
    transfers: [{ id: uuidOf(line.reason, journal_id), about, ...line }],
  })
}
