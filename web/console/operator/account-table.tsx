/** Accounts of the ledger in a table; each leads to what moved on it. */
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LedgerAccount } from '../../api.generated.ts'
import { Amount } from '../../parts/amount.tsx'

/** A link to whatever an id names, within the ledger. */
export const LedgerLink = ({ find, children }: { find: string; children: ReactNode }) => (
  <Link
    to="/operator/ledger"
    search={{ find }}
    className="font-mono text-sm text-accent underline underline-offset-2"
  >
    {children}
  </Link>
)

/** An owner is an id or a word of the books; only ids lead somewhere. */
export const Owner = ({ of }: { of: string }) =>
  /^[a-z]{2,4}_[0-9a-z]{26}$/.test(of) ? (
    <LedgerLink find={of}>{of}</LedgerLink>
  ) : (
    <span className="font-mono text-sm">{of}</span>
  )

export const AccountTable = ({ accounts }: { accounts: LedgerAccount[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
  <div className="overflow-x-auto rounded-card border border-line bg-surface" tabIndex={0}>
    <table className="w-full text-[0.9375rem]">
      <thead className="bg-sunk">
        <tr>
          <th scope="col" className="px-3 py-2 text-start font-medium">
            <Trans>Kind</Trans>
          </th>
          <th scope="col" className="px-3 py-2 text-start font-medium">
            <Trans>Owner</Trans>
          </th>
          <th scope="col" className="px-3 py-2 text-end font-medium">
            <Trans>Balance</Trans>
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {accounts.map(({ id, kind, owner, part, balance, currency }) => (
          <tr key={id}>
            <td className="px-3 py-2">
              <LedgerLink find={id}>{part === 0 ? kind : `${kind} ${part}`}</LedgerLink>
            </td>
            <td className="px-3 py-2">
              <Owner of={owner} />
            </td>
            <td className="px-3 py-2 text-end">
              <Amount of={{ amount: balance, currency }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
