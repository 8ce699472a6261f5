/** What was marked, as a list: everything a hand can do on the canvas can be done here by name and number. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { controlClass } from '../../../parts/field.tsx'
import { labelColour } from './label-colours.ts'

/** A mark as the list names it. */
export type Mark = {
  id: string
  /** The value of its label; undefined where the tool has none. */
  label: string | undefined
  /** Where it is or what it says, in words: “120, 80, 40 × 30”, “‘Paris’”. */
  words: string
}

type Props = {
  marks: readonly Mark[]
  labels: readonly Choice[]
  selected: string | undefined
  onSelect: (mark: string | undefined) => void
  onDelete: (mark: string) => void
  onLabel: (mark: string, label: string) => void
  /** The fields of the selected mark: numbers, questions. */
  fields?: (mark: string) => ReactNode
}

export const MarkList = ({ marks, selected, ...props }: Props) => (
  <div className="grid gap-2">
    <p className="text-sm text-muted" role="status">
      {marks.length === 0 ? (
        <Trans>Nothing marked yet</Trans>
      ) : (
        <Plural value={marks.length} one="# mark" other="# marks" />
      )}
    </p>
    {marks.length > 0 && (
      <ol className="grid max-h-96 grid-cols-1 gap-1.5 overflow-y-auto p-1">
        {marks.map((mark, at) => (
          <Row key={mark.id} mark={mark} number={at + 1} chosen={mark.id === selected} {...props} />
        ))}
      </ol>
    )}
  </div>
)

type RowProps = Omit<Props, 'marks' | 'selected'> & {
  mark: Mark
  number: number
  chosen: boolean
}

const Row = ({ mark, number, chosen, labels, onSelect, onDelete, onLabel, fields }: RowProps) => {
  const { t } = useLingui()
  const place = labels.findIndex(({ value }) => value === mark.label)
  const label = labels[place]?.label ?? mark.label
  return (
    <li
      data-mark={mark.id}
      className={`rounded-control border ${chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
    >
      <div className="flex items-center gap-2 ps-3 pe-1">
        <button
          type="button"
          aria-expanded={chosen}
          className="flex min-h-11 min-w-0 grow items-center gap-2 text-start"
          onClick={() => onSelect(chosen ? undefined : mark.id)}
        >
          <span className="numbers shrink-0 text-sm text-muted">{number}</span>
          {place >= 0 && (
            <span
              aria-hidden="true"
              className="size-3.5 shrink-0 rounded-sm"
              style={{ background: labelColour(place) }}
            />
          )}
          <span className="min-w-0 truncate">
            {label && <span className="font-medium">{label} </span>}
            <bdi className="numbers text-sm text-muted">{mark.words}</bdi>
          </span>
        </button>
        <Button
          look="plain"
          className="px-3"
          aria-label={t`Delete mark ${number}`}
          onClick={() => onDelete(mark.id)}
        >
          <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current" aria-hidden="true">
            <path d="m6 6 12 12M18 6 6 18" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </Button>
      </div>
      {chosen && <Opened mark={mark} labels={labels} onLabel={onLabel} fields={fields} />}
    </li>
  )
}

type OpenedProps = Pick<RowProps, 'mark' | 'labels' | 'onLabel'> & {
  fields: Props['fields'] | undefined
}

/** What can be changed of the selected mark. */
const Opened = ({ mark, labels, onLabel, fields }: OpenedProps) => {
  const known = labels.some(({ value }) => value === mark.label)
  return (
    <div className="grid gap-3 border-t border-line px-3 py-3">
      {labels.length > 0 && (
        <label className="grid gap-1 text-sm">
          <Trans>Label</Trans>
          <select
            className={controlClass}
            value={mark.label ?? ''}
            onChange={(event) => onLabel(mark.id, event.target.value)}
          >
            {!known && <option value={mark.label ?? ''}>{mark.label ?? '–'}</option>}
            {labels.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {fields?.(mark.id)}
    </div>
  )
}
