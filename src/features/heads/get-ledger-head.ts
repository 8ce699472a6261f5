import { findLastHead, findSeal } from '../../ledger/tree-queries.ts'
import { handle } from '../handle.ts'
import { getLedgerHead } from './contract.ts'

export const getLedgerHeadHandler = handle(getLedgerHead, async ({ tx, instance }) => {
  const { broken_at, checked_at } = await findSeal(tx)
  const last = await findLastHead(tx)
  return {
    object: 'ledger_head' as const,
    livemode: instance.livemode,
    signed: last?.signed ?? null,
    intact: broken_at === null,
    broken_at: broken_at === null ? null : Number(broken_at),
    checked_at,
  }
})
