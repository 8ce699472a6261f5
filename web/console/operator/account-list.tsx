/** Accounts of the ledger, one a line; each leads to what moved on it. */

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LedgerAccount } from '../../api.generated.ts'
import { Amount } from '../../parts/amount.tsx'
import { useLedgerWords } from './ledger-words.tsx'

type LinkProps = { find: string; children: ReactNode; className?: string }

/** A link to whatever an id names, within the ledger. */
export const LedgerLink = ({ find, children, className = '' }: LinkProps) => (
  <Link
    to="/operator/ledger"
    search={{ find }}
    className={`text-accent underline underline-offset-2 ${className}`}
  >
    {children}
  </Link>
)

const idClass = 'inline-block min-h-6 font-mono text-[0.8125rem] leading-6 break-all'

/** An owner is an id or a word of the books; only ids lead somewhere. */
export const Owner = ({ of }: { of: string }) =>
  /^[a-z]{2,4}_[0-9a-z]{26}$/.test(of) ? (
    <LedgerLink find={of} className={idClass}>
      {of}
    </LedgerLink>
  ) : (
    <span className={idClass}>{of}</span>
  )

export const AccountList = ({ accounts }: { accounts: LedgerAccount[] }) => (
  <ul className="divide-y divide-line rounded-card border border-line bg-surface">
    {accounts.map((account) => (
      <AccountLine key={account.id} account={account} />
    ))}
  </ul>
)

const AccountLine = ({ account }: { account: LedgerAccount }) => {
  const { kindOf } = useLedgerWords()
  const { id, kind, owner, part, balance, currency } = account
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2 sm:px-5">
      <div className="min-w-0">
        <LedgerLink find={id} className="inline-flex min-h-8 items-center font-medium">
          {part === 0 ? kindOf(kind) : `${kindOf(kind)} (${part})`}
        </LedgerLink>
        <p className="text-sm text-muted">
          <Owner of={owner} />
        </p>
      </div>
      <p className="text-end font-semibold">
        <Amount of={{ amount: balance, currency }} />
      </p>
    </li>
  )
}
