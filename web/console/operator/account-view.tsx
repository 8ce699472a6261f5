/** One account: what stands on it, what stood on it at a moment, and every line. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useList, useRead } from '../../api/use-api.ts'
import type { LedgerLine, Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Loading, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { LedgerLink, Owner } from './account-list.tsx'
import { useLedgerWords } from './ledger-words.tsx'

export const AccountView = ({ id }: { id: string }) => {
  const [moment, setMoment] = useState('')
  const at = moment === '' ? undefined : new Date(moment)
  const as_of = at === undefined || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
  const account = useRead('get_ledger_account', { account_id: id, ...(as_of && { as_of }) })
  if (account.data === undefined)
    return account.isPending ? <Loading /> : <ProblemNotice error={account.error} />
  return (
    <div className="grid gap-8">
      <Card className="grid gap-5">
        <Standing account={account.data} />
        <AsOf moment={moment} onMoment={setMoment} account={account.data} />
      </Card>
      <Lines id={id} />
    </div>
  )
}

type Account = Output<'get_ledger_account'>

const Standing = ({ account }: { account: Account }) => {
  const { t } = useLingui()
  const { kindOf } = useLedgerWords()
  const { currency, part } = account
  return (
    <>
      <h2 className="text-lg">{kindOf(account.kind)}</h2>
      <Facts
        facts={[
          [t`Owner`, <Owner key="o" of={account.owner} />],
          [t`Balance`, <Amount key="b" of={{ amount: account.balance, currency }} />],
          [t`On its way out`, <Amount key="p" of={{ amount: account.pending, currency }} />],
          ...(part === 0 ? [] : [[t`Part`, part] as [string, number]]),
          [
            t`Id`,
            <span key="i" className="font-mono text-sm break-all">
              {account.id}
            </span>,
          ],
        ]}
      />
    </>
  )
}

type AsOfProps = { moment: string; onMoment: (moment: string) => void; account: Account }

const AsOf = ({ moment, onMoment, account }: AsOfProps) => {
  const { t } = useLingui()
  const { balance_as_of: balance, currency } = account
  return (
    <div className="grid gap-2">
      <div className="max-w-64">
        <TextField
          label={t`Balance as it was at`}
          type="datetime-local"
          value={moment}
          onChange={(event) => onMoment(event.target.value)}
        />
      </div>
      <p role="status" className="min-h-6">
        {balance !== null && (
          <Trans>
            Then it was <Amount of={{ amount: balance, currency }} className="font-semibold" />.
          </Trans>
        )}
      </p>
    </div>
  )
}

const Lines = ({ id }: { id: string }) => {
  const lines = useList('list_ledger_lines', { account_id: id, limit: 50 })
  const all = lines.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="lines" title={<Trans>What came in and went out</Trans>}>
      <ProblemNotice error={lines.error} />
      {lines.isPending && <Loading rows={1} />}
      {lines.isSuccess && all.length === 0 && (
        <p className="text-muted">
          <Trans>Nothing yet.</Trans>
        </p>
      )}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((line) => (
          <LineRow key={`${line.journal_id} ${line.about} ${line.reason}`} line={line} />
        ))}
      </ul>
      {lines.hasNextPage && (
        <Button busy={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const LineRow = ({ line }: { line: LedgerLine }) => {
  const locale = useLocale()
  const { kindOf, reasonOf } = useLedgerWords()
  const { counterpart, direction, amount } = line
  return (
    <li className="grid gap-x-4 gap-y-1 px-3 py-2.5 sm:grid-cols-[1fr_auto] sm:px-4">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{reasonOf(line.reason)}</span>{' '}
          <span className="numbers text-sm text-muted">{formatInstant(locale, line.at)}</span>
        </p>
        <p className="text-sm">
          {direction === 'in' ? <Trans>from</Trans> : <Trans>to</Trans>}{' '}
          <LedgerLink find={counterpart.account_id}>{kindOf(counterpart.kind)}</LedgerLink>{' '}
          <Owner of={counterpart.owner} />
        </p>
        <p className="text-sm text-muted">
          <Trans>about</Trans> <Owner of={line.about} /> ·{' '}
          <LedgerLink find={line.journal_id}>
            <Trans>Journal</Trans>
          </LedgerLink>
        </p>
      </div>
      <p className={`text-lg font-semibold sm:text-end ${direction === 'in' ? 'text-accent' : ''}`}>
        {direction === 'in' ? '+' : '−'}
        <Amount of={amount} />
      </p>
    </li>
  )
}
