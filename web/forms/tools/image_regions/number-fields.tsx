/** The numbers of the selected region: a way to place it without drawing. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { FEWEST_POINTS, type PathRegion, type Region } from '../../../../src/forms/shapes/region.ts'
import { REGION_LIMITS } from '../../../../src/kernel/limits/forms/region-limits.ts'
import { Button } from '../../../parts/button.tsx'
import { controlClass } from '../../../parts/field.tsx'
import type { Size } from '../parts/use-zoom.ts'
import {
  type NumberName,
  numbersOf,
  withNumber,
  withoutPoint,
  withPoint,
  withPointAfter,
} from './region-numbers.ts'

type Props = { region: Region; size: Size; onChange: (region: Region) => void }

export const NumberFields = ({ region, size, onChange }: Props) => {
  const { t } = useLingui()
  const names: Record<NumberName, string> = {
    x: t`From the left`,
    y: t`From the top`,
    width: t`Width`,
    height: t`Height`,
    angle: t`Turned by (°)`,
  }
  if ('points' in region) return <Points region={region} size={size} onChange={onChange} />
  return (
    <div className="grid grid-cols-2 gap-2">
      {numbersOf(region).map(([name, value]) => (
        <NumberField
          key={name}
          label={names[name]}
          value={value}
          onValue={(next) => onChange(withNumber(region, name, next, size))}
        />
      ))}
    </div>
  )
}

type FieldProps = {
  label: string
  value: number
  onValue: (value: number) => void
  hidden?: boolean
}

/** Takes effect with Enter or when it is left; the arrow keys of the field count by one. */
const NumberField = ({ label, value, onValue, hidden = false }: FieldProps) => {
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])
  const settle = () => {
    const next = Number(text.replace(',', '.'))
    if (text.trim() === '' || !Number.isFinite(next)) setText(String(value))
    else if (next !== value) {
      setText(String(value))
      onValue(next)
    }
  }
  return (
    <label className="grid min-w-0 gap-1 text-sm">
      <span className={hidden ? 'sr-only' : ''}>{label}</span>
      <input
        className={`numbers ${controlClass}`}
        inputMode="decimal"
        type="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            event.preventDefault()
            settle()
          }
          const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
          if (by === 0) return
          event.preventDefault()
          onValue(value + by * (event.shiftKey ? 10 : 1))
        }}
      />
    </label>
  )
}

const Points = ({ region, size, onChange }: Props & { region: PathRegion }) => {
  const { t } = useLingui()
  const { points, shape } = region
  return (
    <ol className="grid gap-1.5">
      {points.map(([x, y], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the outline
        <li key={at} className="grid grid-cols-[1.5rem_1fr_1fr_auto] items-center gap-1.5">
          <span className="numbers text-sm text-muted">{at + 1}</span>
          <NumberField
            hidden
            label={t`Point ${at + 1}, from the left`}
            value={x}
            onValue={(next) => onChange(withPoint(region, at, [next, y], size))}
          />
          <NumberField
            hidden
            label={t`Point ${at + 1}, from the top`}
            value={y}
            onValue={(next) => onChange(withPoint(region, at, [x, next], size))}
          />
          <Button
            look="plain"
            className="px-3"
            aria-label={t`Take out point ${at + 1}`}
            disabled={points.length <= FEWEST_POINTS[shape]}
            onClick={() => onChange(withoutPoint(region, at))}
          >
            ×
          </Button>
        </li>
      ))}
      <li>
        <Button
          className="w-full"
          disabled={points.length >= REGION_LIMITS.points}
          onClick={() =>
            onChange(withPointAfter(region, points.length - (shape === 'line' ? 2 : 1)))
          }
        >
          <Trans>Add a point</Trans>
        </Button>
      </li>
    </ol>
  )
}
