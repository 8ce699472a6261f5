import { formatAmount } from '../../kernel/money.ts'
import { fail, handle } from '../handle.ts'
import { getLedgerAccount } from './contract.ts'
import { balanceAt, findAccount } from './ledger-queries.ts'
import { presentAccount } from './present.ts'

export const getLedgerAccountHandler = handle(
  getLedgerAccount,
  async ({ tx }, { account_id, as_of }) => {
    const account = (await findAccount(tx, account_id)) ?? fail('not_found')
    const then = as_of === undefined ? null : await balanceAt(tx, account_id, as_of)
    return {
      ...presentAccount(account),
      as_of: as_of ?? null,
      balance_as_of: then === null ? null : formatAmount(then, account.currency),
    }
  },
)
