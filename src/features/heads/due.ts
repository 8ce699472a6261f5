/** When the loop that seals the ledger has something to do. */
import type { Transaction } from '../../database/pool.ts'
import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LEDGER_LIMITS } from '../../kernel/limits/ledger-limits.ts'
import { findLastHead, findSeal, type SealRow, sealIsDue } from '../../ledger/tree-queries.ts'
import { findInstance } from '../instance/queries.ts'

/** Whether old transfers are to be looked at again. */
export const checkIsDue = ({ size, checked_at }: SealRow, now: Date): boolean =>
  size > 0n && (checked_at === null || after(checked_at, LEDGER_LIMITS.check_every) <= now)

/** The instance, when its ledger has something to seal, to check or to publish. */
export const ledgerToSeal = async (tx: Transaction, now: Date): Promise<Uuid[]> => {
  const instance = await findInstance(tx)
  if (instance === undefined) return []
  const seal = await findSeal(tx)
  const last = await findLastHead(tx)
  const grown = seal.size > (last?.size ?? 0n)
  const old = last === undefined || after(last.published_at, LEDGER_LIMITS.head_every) <= now
  const due = checkIsDue(seal, now) || (grown && old) || (await sealIsDue(tx))
  return due ? [instance.id] : []
}
