/** Languages, country and devices, each with what it is for. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useMemo, useState } from 'react'
import { AUDIENCE_LIMITS } from '../../../src/kernel/limits/audience-limits.ts'
import { COUNTRY_CODES, LANGUAGE_CODES } from '../../../src/kernel/places.ts'
import { useWrite } from '../../api/use-api.ts'
import type { Input, WorkerProfile } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { CodeList } from '../../parts/code-list.tsx'
import { CheckField, SelectField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { countryNames, languageNames } from '../../words/places.ts'
import { US_STATES } from './us-states.ts'

type Said = Input<'update_worker_profile'>

export const ProfileForm = ({ profile }: { profile: WorkerProfile }) => {
  const { t } = useLingui()
  const [said, setSaid] = useState<Said>(() => {
    const { languages, country, region, devices } = profile
    return { languages, country, region, devices }
  })
  const save = useWrite('update_worker_profile', {
    onDone: () => say(t`Saved.`),
    changes: ['get_worker_profile', 'list_work'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(said)
  }
  const set = (part: Partial<Said>) => {
    setSaid({ ...said, ...part })
    save.reset()
  }
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-6">
        <Languages chosen={said.languages} onChange={(languages) => set({ languages })} />
        <Country chosen={said.country} onChange={(country) => set({ country, region: null })} />
        {said.country === 'US' && (
          <State chosen={said.region} onChange={(region) => set({ region })} />
        )}
        <Devices chosen={said.devices} onChange={(devices) => set({ devices })} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="primary" type="submit" busy={save.isPending}>
            <Trans>Save</Trans>
          </Button>
          {save.isSuccess && (
            <p className="text-muted">
              <Trans>Saved.</Trans>
            </p>
          )}
        </div>
        <ProblemNotice error={save.error} />
      </form>
    </Card>
  )
}

type Field<K extends keyof Said> = { chosen: Said[K]; onChange: (chosen: Said[K]) => void }

const Languages = ({ chosen, onChange }: Field<'languages'>) => {
  const { t, i18n } = useLingui()
  const entries = useMemo(
    () => languageNames(i18n.locale, [...new Set([...LANGUAGE_CODES, ...chosen])]),
    [i18n.locale, chosen],
  )
  return (
    <CodeList
      label={t`Languages you work in`}
      hint={t`For work that needs people who read or speak them.`}
      prompt={t`Add a language`}
      entries={entries}
      chosen={chosen}
      onChange={onChange}
      most={AUDIENCE_LIMITS.languages}
    />
  )
}

const Country = ({ chosen, onChange }: Field<'country'>) => {
  const { t, i18n } = useLingui()
  const entries = useMemo(() => countryNames(i18n.locale, COUNTRY_CODES), [i18n.locale])
  return (
    <SelectField
      label={t`Where you live`}
      hint={t`For work about one country, and so that you are paid no less than its legal minimum. No requester sees it.`}
      value={chosen ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t`I do not say`}</option>
      {entries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** States have minimum wages of their own; elsewhere nobody is asked. */
const State = ({ chosen, onChange }: Field<'region'>) => {
  const { t } = useLingui()
  return (
    <SelectField
      label={t`Your state`}
      hint={t`Many states have a minimum wage above the federal one.`}
      value={chosen ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t`I do not say`}</option>
      {US_STATES.map(({ code, name }) => (
        <option key={code} value={`US-${code}`}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

const Devices = ({ chosen, onChange }: Field<'devices'>) => {
  const { t } = useLingui()
  const names = { phone: t`A phone`, desktop: t`A computer` }
  const toggle = (device: 'phone' | 'desktop') =>
    onChange(chosen.includes(device) ? chosen.filter((one) => one !== device) : [...chosen, device])
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">
        <Trans>What you work on</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>So that nothing is offered to you that does not fit your screen.</Trans>
      </p>
      {(['phone', 'desktop'] as const).map((device) => (
        <CheckField key={device} checked={chosen.includes(device)} onChange={() => toggle(device)}>
          {names[device]}
        </CheckField>
      ))}
    </fieldset>
  )
}
