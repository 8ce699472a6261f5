/** One line of earnings: what, when, how much, and its receipt. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Earning } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { buttonClass } from '../../parts/button.tsx'
import { formatInstant } from '../../words/time.ts'
import { useEarningKinds } from './earning-kinds.ts'
import { KeepContract } from './keep-contract.tsx'
import { useReceipts } from './receipts.ts'

export const EarningLine = ({ line }: { line: Earning }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const receipts = useReceipts()
  const kinds = useEarningKinds()
  const out = line.direction === 'out'
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">{line.title ?? kinds(line)}</p>
        <p className="text-sm text-muted">
          {line.title !== null && `${kinds(line)} · `}
          {formatInstant(locale, line.created_at)}
        </p>
      </div>
      <div className="text-end">
        <p className={`font-semibold ${out ? '' : 'text-accent'}`}>
          {out ? '− ' : '+ '}
          <Amount of={line.amount} />
        </p>
        <button
          type="button"
          className={buttonClass('plain', '-me-2 min-h-8 px-2 py-0.5 text-sm')}
          aria-label={t`Receipt for ${line.title ?? kinds(line)}`}
          onClick={() => receipts.keep([line])}
        >
          <Trans>Receipt</Trans>
        </button>
        {line.assignment_id !== null && (
          <KeepContract assignment_id={line.assignment_id} title={line.title ?? kinds(line)} />
        )}
      </div>
    </li>
  )
}
