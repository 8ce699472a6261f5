/** A whole number within bounds; what is none stays typed, and is said. */
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../parts/field.tsx'

type Props = {
  label: string
  hint?: string
  value: number
  least: number
  most: number
  onNumber: (value: number) => void
}

export const WholeNumber = ({ label, hint, value, least, most, onNumber }: Props) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState(String(value))
  const number = Number(typed)
  const wrong = !/^\d+$/.test(typed.trim()) || number < least || number > most
  return (
    <TextField
      label={label}
      {...(hint !== undefined && { hint })}
      fault={wrong && t`Enter a whole number from ${least} to ${most}.`}
      inputMode="numeric"
      autoComplete="off"
      className="numbers max-w-48"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        // A number that cannot be kept keeps the draft from being kept.
        onNumber(/^\d+$/.test(event.target.value.trim()) ? Number(event.target.value) : 0)
      }}
    />
  )
}
