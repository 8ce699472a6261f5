/** A choice among the fixed words of a contract, in a native list. */
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../parts/field.tsx'

type Props<K extends string> = {
  label: string
  hint?: string
  words: Record<K, MessageDescriptor>
  value: K
  onValue: (value: K) => void
}

export const ChoiceField = <K extends string>({ label, hint, words, value, onValue }: Props<K>) => {
  const { t } = useLingui()
  return (
    <SelectField
      label={label}
      hint={hint}
      value={value}
      onChange={(event) => onValue(event.target.value as K)}
    >
      {(Object.keys(words) as K[]).map((key) => (
        <option key={key} value={key}>
          {t(words[key])}
        </option>
      ))}
    </SelectField>
  )
}
