/** The labels of a tool: which one the next mark gets, or the selected mark has. */
import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import { KeyHint } from '../../choice-row.tsx'
import { labelColour } from './label-colours.ts'

type Props = {
  labels: readonly Choice[]
  /** The value of the label in hand. */
  chosen: string | undefined
  onChoose: (label: string) => void
  /** The key that chooses a label, if one does. */
  keyOf: (label: string) => string | undefined
}

/** A row of radio buttons: arrows move between them, a key of its own chooses at once. */
export const LabelPicker = ({ labels, chosen, onChoose, keyOf }: Props) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${name}-title`} className="flex flex-wrap gap-2">
      <span id={`${name}-title`} className="sr-only">
        <Trans>Label</Trans>
      </span>
      {labels.map(({ value, label, help }, place) => (
        <label
          key={value}
          title={help}
          className="flex min-h-11 items-center gap-2 rounded-control border border-edge bg-surface px-3 py-1.5 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span
            aria-hidden="true"
            className="size-3.5 shrink-0 rounded-sm"
            style={{ background: labelColour(place) }}
          />
          <span className="min-w-0">{label}</span>
          <KeyHint of={keyOf(value)} />
        </label>
      ))}
    </div>
  )
}

/** Keys for labels: those their author gave, then the digits that are left. */
export const labelKeys = (labels: readonly Choice[]): Map<string, string> => {
  const taken = new Set(labels.flatMap(({ key }) => (key === undefined ? [] : [key])))
  const digits = [...'123456789'].filter((digit) => !taken.has(digit))
  return new Map(
    labels.flatMap(({ value, key }) => {
      const own = key ?? digits.shift()
      return own === undefined ? [] : [[value, own] as const]
    }),
  )
}
