/** An amount in the requester's currency, with comma or point; it stays a decimal text. */
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useLocale } from '../parts/amount.tsx'
import { TextField } from '../parts/field.tsx'
import { readAmount } from '../words/money.ts'
import { useMembership } from './membership.tsx'

/** `50.00` with the reader’s own decimal sign. */
const writtenIn = (locale: string, amount: string): string => {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.1)
  return amount.replace('.', parts.find(({ type }) => type === 'decimal')?.value ?? '.')
}

type Props = {
  label: ReactNode
  hint?: ReactNode
  initial?: string
  required?: boolean
  /** Undefined while it is empty or no amount. */
  onAmount: (amount: string | undefined) => void
}

/** In the currency of the requester one acts for. */
export const AmountField = (props: Props) => (
  <AmountIn {...props} currency={useMembership().currency} />
)

type InProps = Props & { currency: string }

/** In a currency that is named. */
export const AmountIn = ({ label, hint, initial = '', required, onAmount, currency }: InProps) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [typed, setTyped] = useState(() => writtenIn(locale, initial))
  const wrong = typed.trim() !== '' && readAmount(typed) === undefined
  return (
    <TextField
      label={
        <>
          {label} <span className="font-normal text-muted">({currency})</span>
        </>
      }
      hint={hint}
      fault={wrong && t`Enter an amount such as 12.50.`}
      inputMode="decimal"
      autoComplete="off"
      className="numbers max-w-48"
      required={required}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onAmount(readAmount(event.target.value))
      }}
    />
  )
}
