/** From when to when, in numbers. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { controlClass } from '../../../../parts/field.tsx'
import { clockText, parseClock } from './clock.ts'
import type { Stretch } from './stretches.ts'

type Props = { stretch: Stretch; onStretch: (to: Stretch) => void }

export const TimeFields = ({ stretch, onStretch }: Props) => (
  <div className="grid grid-cols-2 gap-2">
    <TimeField
      label={<Trans>From</Trans>}
      ms={stretch.start_ms}
      onTime={(start_ms) => onStretch({ ...stretch, start_ms })}
    />
    <TimeField
      label={<Trans>To</Trans>}
      ms={stretch.end_ms}
      onTime={(end_ms) => onStretch({ ...stretch, end_ms })}
    />
  </div>
)

type FieldProps = { label: ReactNode; ms: number; onTime: (ms: number) => void }

/** Counts when it is left or entered; what is no time is forgotten. */
const TimeField = ({ label, ms, onTime }: FieldProps) => {
  const { t } = useLingui()
  const [written, setWritten] = useState<string>()
  const settle = () => {
    const time = written === undefined ? undefined : parseClock(written)
    setWritten(undefined)
    if (time !== undefined && time !== ms) onTime(time)
  }
  const wrong = written !== undefined && parseClock(written) === undefined
  return (
    <label className="grid gap-1 text-sm">
      {label}
      <input
        type="text"
        inputMode="decimal"
        dir="ltr"
        className={`${controlClass} numbers`}
        value={written ?? clockText(ms)}
        aria-invalid={wrong || undefined}
        title={t`Minutes:seconds, as 1:02.5`}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          settle()
        }}
      />
    </label>
  )
}
