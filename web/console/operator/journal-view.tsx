/** A journal: the transfers that happened together, or not at all. */
import { Trans } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { LedgerLink, Owner } from './account-list.tsx'
import { useLedgerWords } from './ledger-words.tsx'

export const JournalView = ({ id }: { id: string }) => {
  const locale = useLocale()
  const journal = useRead('get_journal', { journal_id: id })
  if (journal.data === undefined)
    return journal.isPending ? <Loading rows={1} /> : <ProblemNotice error={journal.error} />
  const { at, actor, transfers } = journal.data
  return (
    <Card className="grid gap-3">
      <div>
        <h2 className="text-lg">
          <Trans>Journal</Trans>{' '}
          <span className="font-mono text-sm font-normal break-all">{id}</span>
        </h2>
        <p className="numbers text-sm text-muted">
          {formatInstant(locale, at)} · {actor}
        </p>
      </div>
      <ol className="divide-y divide-line">
        {transfers.map((transfer, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a journal never changes
          <Transfer key={line} transfer={transfer} />
        ))}
      </ol>
    </Card>
  )
}

type OneTransfer = Output<'get_journal'>['transfers'][number]

const Transfer = ({ transfer }: { transfer: OneTransfer }) => {
  const { kindOf, reasonOf } = useLedgerWords()
  const { from, to, amount, reason, about, phase } = transfer
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium">
          {reasonOf(reason)}
          {phase !== 'single' && ` (${phase})`}
        </p>
        <p className="text-sm">
          <Trans>from</Trans> <LedgerLink find={from.account_id}>{kindOf(from.kind)}</LedgerLink>{' '}
          <Owner of={from.owner} />
        </p>
        <p className="text-sm">
          <Trans>to</Trans> <LedgerLink find={to.account_id}>{kindOf(to.kind)}</LedgerLink>{' '}
          <Owner of={to.owner} />
        </p>
        <p className="text-sm text-muted">
          <Trans>about</Trans> <Owner of={about} />
        </p>
      </div>
      <p className="text-lg font-semibold sm:text-end">
        <Amount of={amount} />
      </p>
    </li>
  )
}
