/** What was marked, as a list: everything a hand can do on the canvas can be done here by name and number. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
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
  /** How many stand before these, where the tool shows a part of them. */
  before?: number
  /** How many there are in all. */
  count?: number
  labels: readonly Choice[]
  selected: string | undefined
  onSelect: (mark: string | undefined) => void
  onDelete: (mark: string) => void
  onLabel: (mark: string, label: string) => void
  /** The fields of the selected mark: numbers, questions. */
  fields?: (mark: string) => ReactNode
}

/** Hundreds of marks are usual: a row is drawn anew only when its own mark changes. */
export const MarkList = ({
  marks,
  before = 0,
  count = marks.length,
  selected,
  labels,
  ...acts
}: Props) => {
  const latest = useRef(acts)
  latest.current = acts
  const [stable] = useState<RowActs>(() => ({
    onSelect: (mark) => latest.current.onSelect(mark),
    onDelete: (mark) => latest.current.onDelete(mark),
    onLabel: (mark, label) => latest.current.onLabel(mark, label),
  }))
  const offered = useSame(labels)
  const chosenAt = marks.findIndex(({ id }) => id === selected)
  const { from, go } = useStretch(marks.length, chosenAt)
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <p className="text-sm text-muted" role="status">
        {count === 0 ? (
          <Trans>Nothing marked yet</Trans>
        ) : (
          <Plural value={count} one="# mark" other="# marks" />
        )}
      </p>
      {marks.length > 0 && (
        <ol
          start={before + from + 1}
          className="grid max-h-96 grid-cols-1 gap-1.5 overflow-y-auto p-1"
        >
          {marks.slice(from, from + STRETCH).map(({ id, label, words }, at) => (
            <Row
              key={id}
              {...{ id, label, words, labels: offered, acts: stable }}
              number={before + from + at + 1}
              chosen={id === selected}
              fields={id === selected ? acts.fields?.(id) : undefined}
            />
          ))}
        </ol>
      )}
      <Stretches from={from} all={marks.length} onGo={go} />
    </div>
  )
}

/** Rows shown at a time: hundreds would make every press slow on a cheap phone. [choice] */
const STRETCH = 50

/** Which rows are shown: those around the selected mark, until somebody goes to others. */
const useStretch = (all: number, chosenAt: number) => {
  const [from, setFrom] = useState(0)
  const seen = useRef(chosenAt)
  let shown = Math.min(from, Math.max(0, Math.floor((all - 1) / STRETCH) * STRETCH))
  if (seen.current !== chosenAt && chosenAt >= 0) shown = Math.floor(chosenAt / STRETCH) * STRETCH
  useEffect(() => {
    seen.current = chosenAt
    setFrom(shown)
  }, [chosenAt, shown])
  return { from: shown, go: setFrom }
}

type StretchesProps = { from: number; all: number; onGo: (from: number) => void }

const Stretches = ({ from, all, onGo }: StretchesProps) => {
  const to = Math.min(all, from + STRETCH)
  if (all <= STRETCH) return null
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button disabled={from === 0} onClick={() => onGo(Math.max(0, from - STRETCH))}>
        <Trans>Earlier marks</Trans>
      </Button>
      <span className="numbers text-sm text-muted">
        <Trans>
          {from + 1} to {to}
        </Trans>
      </span>
      <Button disabled={to >= all} onClick={() => onGo(from + STRETCH)}>
        <Trans>Later marks</Trans>
      </Button>
    </div>
  )
}

/** The same object while it says the same. */
const useSame = <T,>(value: T): T => {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}

type RowActs = Pick<Props, 'onSelect' | 'onDelete' | 'onLabel'>

type RowProps = Mark & {
  labels: readonly Choice[]
  acts: RowActs
  number: number
  chosen: boolean
  fields: ReactNode
}

const Row = memo(({ id, label: value, words, number, chosen, labels, acts, fields }: RowProps) => {
  const { t } = useLingui()
  const place = labels.findIndex((one) => one.value === value)
  const label = labels[place]?.label ?? value
  return (
    <li
      data-mark={id}
      className={`min-w-0 rounded-control border [contain-intrinsic-size:auto_2.875rem] [content-visibility:auto] ${chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
    >
      <div className="flex items-center gap-2 ps-3 pe-1">
        <button
          type="button"
          aria-expanded={chosen}
          className="flex min-h-11 min-w-0 grow items-center gap-2 text-start"
          onClick={() => acts.onSelect(chosen ? undefined : id)}
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
            <bdi className="numbers text-sm text-muted">{words}</bdi>
          </span>
        </button>
        <Button
          look="plain"
          className="px-3"
          aria-label={t`Delete mark ${number}`}
          onClick={() => acts.onDelete(id)}
        >
          <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current" aria-hidden="true">
            <path d="m6 6 12 12M18 6 6 18" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </Button>
      </div>
      {chosen && (labels.length > 0 || fields !== undefined) && (
        <div className="grid gap-3 border-t border-line px-3 py-3">
          <LabelField id={id} value={value} labels={labels} onLabel={acts.onLabel} />
          {fields}
        </div>
      )}
    </li>
  )
})

type LabelFieldProps = {
  id: string
  value: string | undefined
  labels: readonly Choice[]
  onLabel: Props['onLabel']
}

/** A label that is no longer on offer stands there too, until another is chosen. */
const LabelField = ({ id, value, labels, onLabel }: LabelFieldProps) =>
  labels.length === 0 ? null : (
    <label className="grid gap-1 text-sm">
      <Trans>Label</Trans>
      <select
        className={controlClass}
        value={value ?? ''}
        onChange={(event) => onLabel(id, event.target.value)}
      >
        {labels.every((one) => one.value !== value) && (
          <option value={value ?? ''}>{value ?? '–'}</option>
        )}
        {labels.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
