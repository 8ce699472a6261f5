import { inclusionProof } from '../../ledger/tree.ts'
import { findLeaf, findSeal } from '../../ledger/tree-queries.ts'
import { fail, handle } from '../handle.ts'
import { getLedgerInclusion } from './contract.ts'

/** The leaf is written from the transfer as it is now: a changed one leads to another root. */
export const getLedgerInclusionHandler = handle(
  getLedgerInclusion,
  async ({ tx }, { transfer_id, size }) => {
    const leaf = (await findLeaf(tx, transfer_id)) ?? fail('not_found')
    const sealed = await findSeal(tx)
    if (BigInt(size) > sealed.size) fail('not_found', `The ledger holds ${sealed.size} transfers.`)
    const index = Number(leaf.index)
    if (!leaf.sealed || index >= size)
      return fail('conflict', 'The transfer came after that head; ask again with the next one.')
    const path = await inclusionProof(tx, index, size)
    return {
      object: 'ledger_inclusion' as const,
      leaf: leaf.text,
      index,
      size,
      path: path.map((hash) => hash.toString('hex')),
    }
  },
)
