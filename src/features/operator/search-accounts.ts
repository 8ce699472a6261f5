import { toPublicId } from '../../kernel/id.ts'
import { OPERATOR_LIMITS } from '../../kernel/limits/operator-limits.ts'
import { handle } from '../handle.ts'
import { shortened } from '../identity/present.ts'
import { searchAccounts } from './contract.ts'
import { anyIdOf } from './names.ts'
import { type FoundRow, searchAll } from './people-queries.ts'

/** `%` and `_` in what somebody typed are signs like others. */
const within = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

const isHuman = ({ kind }: FoundRow): boolean => kind === 'person' || kind === 'worker'

/** People’s addresses come shortened: a search is no list of people to write to. */
export const searchAccountsHandler = handle(searchAccounts, async ({ tx }, { query }) => {
  const most = OPERATOR_LIMITS.found
  const id = anyIdOf(query)?.id ?? null
  const rows = await searchAll(tx, { id, like: within(query), limit: most + 1 })
  const kinds = ['person', 'worker', 'requester', 'agent'] as const
  const ofKind = kinds.map((kind) => rows.filter((row) => row.kind === kind))
  return {
    object: 'found' as const,
    data: ofKind.flatMap((found) =>
      found.slice(0, most).map((row) => ({
        ...row,
        id: toPublicId(row.kind, row.id),
        name: isHuman(row) ? shortened(row.name) : row.name,
      })),
    ),
    more: ofKind.some((found) => found.length > most),
  }
})
