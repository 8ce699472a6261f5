/** The handlers of this slice, by the names of their operations. */
import { findJournalsHandler } from './find-journals.ts'
import { getJournalHandler } from './get-journal.ts'
import { getLedgerAccountHandler } from './get-ledger-account.ts'
import { listLedgerAccountsHandler } from './list-ledger-accounts.ts'
import { listLedgerLinesHandler } from './list-ledger-lines.ts'
import { listQueuesHandler } from './list-queues.ts'
import { lookUpPersonHandler } from './look-up-person.ts'
import { searchAccountsHandler } from './search-accounts.ts'

export const operatorHandlers = {
  findJournals: findJournalsHandler,
  getJournal: getJournalHandler,
  getLedgerAccount: getLedgerAccountHandler,
  listLedgerAccounts: listLedgerAccountsHandler,
  listLedgerLines: listLedgerLinesHandler,
  listQueues: listQueuesHandler,
  lookUpPerson: lookUpPersonHandler,
  searchAccounts: searchAccountsHandler,
}
