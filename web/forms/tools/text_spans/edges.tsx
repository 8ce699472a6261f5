/** Where one mark begins and ends, by number: for whoever does not draw, and for the last sign. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../../parts/field.tsx'
import type { Marking } from './use-marking.ts'

export const Edges = ({ marking, id }: { marking: Marking; id: string }) => {
  const { t } = useLingui()
  const span = marking.marked.spans.find((one) => one.id === id)
  if (span === undefined) return null
  const longest = marking.text.length
  return (
    <div className="grid gap-2">
      <p dir="auto" className="max-h-32 overflow-y-auto whitespace-pre-wrap">
        {span.text}
      </p>
      <div className="grid grid-cols-2 gap-2">
        <Edge
          // A mark that was moved otherwise shows its new place.
          key={`start ${span.start}`}
          label={t`Begins at sign`}
          value={span.start}
          most={longest}
          onValue={(start) => marking.alter(id, { start })}
        />
        <Edge
          key={`end ${span.end}`}
          label={t`Ends before sign`}
          value={span.end}
          most={longest}
          onValue={(end) => marking.alter(id, { end })}
        />
      </div>
      <p className="text-sm text-muted">
        <Trans>Of {longest} signs, counted from 0; an emoji counts as two or more.</Trans>
      </p>
    </div>
  )
}

type EdgeProps = {
  label: string
  value: number
  most: number
  onValue: (value: number) => boolean
}

const Edge = ({ label, value, most, onValue }: EdgeProps) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState(String(value))
  const [refused, setRefused] = useState(false)
  return (
    <TextField
      type="number"
      min={0}
      max={most}
      step={1}
      label={label}
      value={typed}
      fault={refused ? t`The mark cannot be so.` : undefined}
      onChange={(event) => {
        setTyped(event.target.value)
        const wanted = event.target.valueAsNumber
        setRefused(!Number.isInteger(wanted) || (wanted !== value && !onValue(wanted)))
      }}
    />
  )
}
