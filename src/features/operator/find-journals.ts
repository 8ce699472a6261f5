import { OPERATOR_LIMITS } from '../../kernel/limits/operator-limits.ts'
import { handle } from '../handle.ts'
import { findJournals } from './contract.ts'
import { selectJournalsAbout } from './ledger-queries.ts'
import { anyIdOf } from './names.ts'

export const findJournalsHandler = handle(findJournals, async ({ tx }, { about }) => {
  const named = anyIdOf(about)
  const journals =
    named === undefined ? [] : await selectJournalsAbout(tx, named.id, OPERATOR_LIMITS.journals)
  return { object: 'journals' as const, journals }
})
