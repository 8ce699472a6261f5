/** The fields of a plan: how often, when, in whose time, until when. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useLocale } from '../../parts/amount.tsx'
import { CheckField, SelectField, TextField } from '../../parts/field.tsx'
import { weekdayName } from './rule-words.tsx'
import { type TypedPlan, timeZones, WEEKDAYS, type Weekday } from './schedule-input.ts'

type Props = { plan: TypedPlan; draft: boolean; onChange: (part: Partial<TypedPlan>) => void }

export const PlanFields = ({ plan, draft, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        label={<Trans>How often</Trans>}
        value={plan.often}
        onChange={({ target }) => onChange({ often: target.value as TypedPlan['often'] })}
      >
        {draft && <option value="once">{t`Once`}</option>}
        <option value="day">{t`Every day`}</option>
        <option value="week">{t`Every week`}</option>
        <option value="month">{t`Every month`}</option>
      </SelectField>
      {plan.often === 'once' ? (
        <TextField
          label={<Trans>Day and time</Trans>}
          hint={<Trans>By your own clock</Trans>}
          type="datetime-local"
          required
          value={plan.at}
          onChange={({ target }) => onChange({ at: target.value })}
        />
      ) : (
        <Repetition plan={plan} draft={draft} onChange={onChange} />
      )}
    </>
  )
}

const Repetition = ({ plan, onChange }: Props) => {
  const zones = useMemo(timeZones, [])
  return (
    <>
      {plan.often === 'week' && <Weekdays plan={plan} onChange={onChange} />}
      {plan.often === 'month' && (
        <TextField
          label={<Trans>Day of the month</Trans>}
          hint={<Trans>In a shorter month, its last day</Trans>}
          type="number"
          className="max-w-32"
          min={1}
          max={31}
          required
          value={plan.day}
          onChange={({ target }) => onChange({ day: target.value })}
        />
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={<Trans>Time of day</Trans>}
          type="time"
          required
          value={plan.time}
          onChange={({ target }) => onChange({ time: target.value })}
        />
        <SelectField
          label={<Trans>By the clocks of</Trans>}
          value={plan.time_zone}
          onChange={({ target }) => onChange({ time_zone: target.value })}
        >
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <TextField
          label={<Trans>Last day, if there is one</Trans>}
          type="date"
          value={plan.until}
          onChange={({ target }) => onChange({ until: target.value })}
        />
      </div>
    </>
  )
}

const Weekdays = ({ plan, onChange }: Pick<Props, 'plan' | 'onChange'>) => {
  const locale = useLocale()
  const toggle = (day: Weekday) =>
    onChange({
      weekdays: plan.weekdays.includes(day)
        ? plan.weekdays.filter((one) => one !== day)
        : [...plan.weekdays, day],
    })
  return (
    <fieldset>
      <legend className="font-medium">
        <Trans>On</Trans>
      </legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
        {WEEKDAYS.map((day) => (
          <CheckField key={day} checked={plan.weekdays.includes(day)} onChange={() => toggle(day)}>
            {weekdayName(locale, day)}
          </CheckField>
        ))}
      </div>
    </fieldset>
  )
}
