/** The labels of a tool as buttons: one press gives the label to what is selected. */
import { useLingui } from '@lingui/react/macro'
import type { Choice } from '../../../../src/forms/reading.ts'
import { KeyHint } from '../../choice-row.tsx'
import { labelColour } from './label-colours.ts'

type Props = {
  labels: readonly Choice[]
  /** The label in hand, given to whatever is selected next. */
  inHand: string | undefined
  onLabel: (label: string) => void
  /** The key that gives a label, if one does. */
  keyOf: (label: string) => string | undefined
}

export const LabelButtons = ({ labels, inHand, onLabel, keyOf }: Props) => {
  const { t } = useLingui()
  return (
    <fieldset aria-label={t`Labels`} className="m-0 flex min-w-0 flex-wrap gap-2 border-0 p-0">
      {labels.map(({ value, label, help }, place) => (
        <button
          key={value}
          type="button"
          title={help}
          aria-pressed={inHand === value}
          // A press that took the focus would end the browser's own selection.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onLabel(value)}
          className="flex min-h-11 items-center gap-2 rounded-control border border-edge bg-surface px-3 py-1.5 hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:shadow-[inset_0_0_0_1px_var(--color-accent)]"
        >
          <span
            aria-hidden="true"
            className="size-3.5 shrink-0 rounded-sm"
            style={{ background: labelColour(place) }}
          />
          <span className="min-w-0">{label}</span>
          <KeyHint of={keyOf(value)} />
        </button>
      ))}
    </fieldset>
  )
}
