/** After how many hours this device says that it is enough. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../parts/field.tsx'
import { Section } from '../../parts/page.tsx'
import type { Caps } from './break-clock.ts'
import { keepCaps, keptCaps } from './kept-time.ts'

const HOUR = 3600

export const HoursForm = () => {
  const { t } = useLingui()
  const [caps, setCaps] = useState(keptCaps)
  const change = (part: Partial<Caps>) => {
    const next = { ...caps, ...part }
    setCaps(next)
    keepCaps(next)
  }
  return (
    <Section id="hours" title={<Trans>Breaks and hours</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          This device reminds you of a break after 50 minutes, of other work when the hand makes one
          motion too often, and when a day or a week gets long. The count stays here: nobody else
          sees it, and it changes nothing about your work.
        </Trans>
      </p>
      <div className="grid gap-5 sm:grid-cols-2">
        <Hours
          label={t`Hours a day`}
          most={24}
          seconds={caps.day}
          onChange={(day) => change({ day })}
        />
        <Hours
          label={t`Hours a week`}
          most={168}
          seconds={caps.week}
          onChange={(week) => change({ week })}
        />
      </div>
    </Section>
  )
}

type HoursProps = {
  label: string
  most: number
  seconds: number
  onChange: (seconds: number) => void
}

const Hours = ({ label, most, seconds, onChange }: HoursProps) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState(String(seconds / HOUR))
  const wrong = !/^\d+$/.test(typed) || Number(typed) < 1 || Number(typed) > most
  return (
    <TextField
      label={label}
      fault={wrong && t`Enter a whole number from 1 to ${most}.`}
      inputMode="numeric"
      autoComplete="off"
      className="numbers max-w-32"
      value={typed}
      onChange={(event) => {
        const text = event.target.value.trim()
        setTyped(text)
        const hours = Number(text)
        if (/^\d+$/.test(text) && hours >= 1 && hours <= most) onChange(hours * HOUR)
      }}
    />
  )
}
