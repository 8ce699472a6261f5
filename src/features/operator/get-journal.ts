import { fail, handle } from '../handle.ts'
import { getJournal } from './contract.ts'
import { selectJournal } from './ledger-queries.ts'
import { presentTransfer } from './present.ts'

export const getJournalHandler = handle(getJournal, async ({ tx }, { journal_id }) => {
  const rows = await selectJournal(tx, journal_id)
  const first = rows[0] ?? fail('not_found')
  return {
    object: 'journal' as const,
    id: journal_id,
    at: first.at,
    // `member:<requester>:<person>` names a person; the kind is enough here.
    actor: first.actor.split(':')[0] ?? '',
    transfers: rows.map(presentTransfer),
  }
})
