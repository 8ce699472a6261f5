/** A journal: the transfers that happened together, or not at all. */
import { Trans } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { LedgerLink, Owner } from './account-table.tsx'

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
          <Trans>Journal</Trans> <span className="font-mono text-sm font-normal">{id}</span>
        </h2>
        <p className="numbers text-sm text-muted">
          {formatInstant(locale, at)} · {actor}
        </p>
      </div>
      <ol className="divide-y divide-line">
        {transfers.map(({ from, to, amount, reason, about, phase }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a journal never changes
          <li key={line} className="grid gap-1 py-2.5 sm:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <p className="font-mono text-sm">
                {reason}
                {phase !== 'single' && ` (${phase})`}
              </p>
              <p className="text-sm">
                <LedgerLink find={from.account_id}>{from.kind}</LedgerLink>{' '}
                <Owner of={from.owner} />
                {' → '}
                <LedgerLink find={to.account_id}>{to.kind}</LedgerLink> <Owner of={to.owner} />
              </p>
              <p className="text-sm text-muted">
                <Trans>about</Trans> <Owner of={about} />
              </p>
            </div>
            <p className="text-lg font-semibold sm:text-end">
              <Amount of={amount} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
