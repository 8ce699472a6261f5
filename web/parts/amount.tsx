/** Money on a page. */
import { useLingui } from '@lingui/react'
import { regionTag } from '../words/language.ts'
import { formatMoney, type WireMoney } from '../words/money.ts'

/** The locale for numbers and dates, following the language switch. */
export const useLocale = (): string => regionTag(useLingui().i18n.locale)

/** An amount in the reader's own way of writing it, digits aligned. */
export const Amount = ({ of, className = '' }: { of: WireMoney; className?: string }) => (
  <span className={`numbers whitespace-nowrap ${className}`}>{formatMoney(useLocale(), of)}</span>
)

type AmountsProps = { of: readonly WireMoney[]; none: string; inline?: boolean }

/** Sums in several currencies, one a line, or `inline` in a sentence; `none` when the list is empty. */
export const Amounts = ({ of, none, inline = false }: AmountsProps) =>
  of.length === 0 ? (
    <span className="numbers">{none}</span>
  ) : (
    of.map((sum, at) => (
      <span key={sum.currency} className={inline ? '' : 'block'}>
        {inline && at > 0 && ' + '}
        <Amount of={sum} />
      </span>
    ))
  )
