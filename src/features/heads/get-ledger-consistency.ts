import { consistencyProof } from '../../ledger/tree.ts'
import { findSeal } from '../../ledger/tree-queries.ts'
import { fail, handle } from '../handle.ts'
import { getLedgerConsistency } from './contract.ts'

export const getLedgerConsistencyHandler = handle(
  getLedgerConsistency,
  async ({ tx }, { from, to }) => {
    if (from > to) fail('invalid_input', '`from` is the earlier of the two heads.')
    const { size } = await findSeal(tx)
    if (BigInt(to) > size) fail('not_found', `The ledger holds ${size} transfers.`)
    const path = await consistencyProof(tx, from, to)
    return {
      object: 'ledger_consistency' as const,
      from,
      to,
      path: path.map((hash) => hash.toString('hex')),
    }
  },
)
