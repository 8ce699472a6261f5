/** A new alert: what it must pay, when, in which languages, and what it must not be for. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useMemo, useState } from 'react'
import { AUDIENCE_LIMITS } from '../../../src/kernel/limits/audience-limits.ts'
import { LANGUAGE_CODES } from '../../../src/kernel/places.ts'
import { useWrite } from '../../api/use-api.ts'
import { useInstance } from '../../api/use-instance.ts'
import type { Input } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CodeList } from '../../parts/code-list.tsx'
import { CheckField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card } from '../../parts/page.tsx'
import { readAmount } from '../../words/money.ts'
import { languageNames } from '../../words/places.ts'
import { asMinute, DAYS, type Day, dayNames, ownZone } from './hours.ts'

type Typed = {
  pay: string
  from: string
  until: string
  days: Day[]
  languages: string[]
  not_for_training: boolean
  no_ai_input: boolean
}
const NOTHING: Typed = {
  ...{ pay: '', from: '', until: '', days: [...DAYS], languages: [] },
  ...{ not_for_training: false, no_ai_input: false },
}

type Currency = 'EUR' | 'USD' | 'GBP' | 'JPY'

/** What is wrong, field by field. */
const faultsOf = (typed: Typed) => ({
  pay: typed.pay !== '' && readAmount(typed.pay) === undefined,
  hours: (typed.from === '') !== (typed.until === ''),
  days: typed.days.length === 0,
})

const inputOf = (typed: Typed, currency: Currency): Input<'create_alert'> => {
  const { days, languages, not_for_training, no_ai_input } = typed
  const amount = readAmount(typed.pay)
  return {
    ...{ days, languages, not_for_training, no_ai_input, time_zone: ownZone() },
    from_minute: asMinute(typed.from),
    until_minute: asMinute(typed.until),
    minimum_hourly: amount === undefined ? null : { amount, currency },
  }
}

export const AlertForm = ({ onDone }: { onDone: () => void }) => {
  const [typed, setTyped] = useState(NOTHING)
  const [floor] = useInstance()?.pay_floor_per_hour ?? []
  const currency = floor?.currency ?? 'EUR'
  const save = useWrite('create_alert', { onDone, changes: ['list_alerts'] })
  const faults = faultsOf(typed)
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending || Object.values(faults).some(Boolean)) return
    save.mutate(inputOf(typed, currency))
  }
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-6">
        <Pay typed={typed} currency={currency} fault={faults.pay} set={set} />
        <Hours typed={typed} fault={faults.hours} set={set} />
        <Days typed={typed} fault={faults.days} set={set} />
        <What typed={typed} set={set} />
        <div className="flex flex-wrap gap-3">
          <Button look="primary" type="submit" busy={save.isPending}>
            <Trans>Tell me of such work</Trans>
          </Button>
          <Button onClick={onDone}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
        <ProblemNotice error={save.error} />
      </form>
    </Card>
  )
}

type PartProps = { typed: Typed; fault: boolean; set: (part: Partial<Typed>) => void }

const Pay = ({ typed, currency, fault, set }: PartProps & { currency: Currency }) => {
  const { t } = useLingui()
  return (
    <TextField
      label={t`At least, for an hour`}
      hint={t`In ${currency}. Leave it empty for any pay.`}
      fault={fault && t`Enter an amount, or nothing.`}
      inputMode="decimal"
      autoComplete="off"
      className="numbers max-w-40"
      value={typed.pay}
      onChange={(event) => set({ pay: event.target.value })}
    />
  )
}

const Hours = ({ typed, fault, set }: PartProps) => {
  const { t } = useLingui()
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">
        <Trans>Between these times</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>By this device’s clock. Leave both empty for any hour.</Trans>
      </p>
      <div className="grid grid-cols-2 gap-4 sm:max-w-xs">
        <TextField
          label={t`From`}
          type="time"
          value={typed.from}
          onChange={(event) => set({ from: event.target.value })}
          fault={fault && typed.from === '' && t`Enter both times, or none.`}
        />
        <TextField
          label={t`Until`}
          type="time"
          value={typed.until}
          onChange={(event) => set({ until: event.target.value })}
          fault={fault && typed.until === '' && t`Enter both times, or none.`}
        />
      </div>
    </fieldset>
  )
}

const Days = ({ typed, fault, set }: PartProps) => {
  const locale = useLocale()
  const names = dayNames(locale, DAYS)
  const toggle = (day: Day) =>
    set({ days: DAYS.filter((one) => (one === day) !== typed.days.includes(one)) })
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">
        <Trans>On these days</Trans>
      </legend>
      <div className="flex flex-wrap gap-x-5">
        {DAYS.map((day, n) => (
          <CheckField key={day} checked={typed.days.includes(day)} onChange={() => toggle(day)}>
            {names[n]}
          </CheckField>
        ))}
      </div>
      {fault && (
        <p className="text-sm font-medium text-danger">
          <Trans>Choose at least one day.</Trans>
        </p>
      )}
    </fieldset>
  )
}

const What = ({ typed, set }: Omit<PartProps, 'fault'>) => {
  const { t, i18n } = useLingui()
  const entries = useMemo(() => languageNames(i18n.locale, LANGUAGE_CODES), [i18n.locale])
  return (
    <div className="grid gap-3">
      <CodeList
        label={t`Languages of the work`}
        hint={t`Choose none for any language.`}
        prompt={t`Add a language`}
        entries={entries}
        chosen={typed.languages}
        onChange={(languages) => set({ languages })}
        most={AUDIENCE_LIMITS.languages}
      />
      <CheckField
        checked={typed.not_for_training}
        onChange={() => set({ not_for_training: !typed.not_for_training })}
      >
        <Trans>Not what trains an AI</Trans>
      </CheckField>
      <CheckField
        checked={typed.no_ai_input}
        onChange={() => set({ no_ai_input: !typed.no_ai_input })}
      >
        <Trans>Not what AI made</Trans>
      </CheckField>
    </div>
  )
}
