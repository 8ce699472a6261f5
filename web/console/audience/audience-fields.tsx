/** Choosing whom a job is for: a part for any page that writes one. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { AUDIENCE_LIMITS } from '../../../src/kernel/limits/audience-limits.ts'
import { COUNTRY_CODES, LANGUAGE_CODES } from '../../../src/kernel/places.ts'
import { CodeList } from '../../parts/code-list.tsx'
import { SelectField } from '../../parts/field.tsx'
import { countryNames, languageNames } from '../../words/places.ts'
import { type AudienceProps, changed } from './asked-audience.ts'
import { AskedSkill } from './asked-skill.tsx'
import { AskedTests } from './asked-tests.tsx'
import { EarlierJobs } from './earlier-jobs.tsx'
import { OwnPeople } from './own-people.tsx'
import { Quotas } from './quotas.tsx'

export const AudienceFields = ({ asked, onChange }: AudienceProps) => (
  <div className="grid gap-6">
    <OwnPeople asked={asked} onChange={onChange} />
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Languages asked={asked} onChange={onChange} />
      <Countries asked={asked} onChange={onChange} />
    </div>
    <Devices asked={asked} onChange={onChange} />
    <AskedTests asked={asked} onChange={onChange} />
    <AskedSkill asked={asked} onChange={onChange} />
    <EarlierJobs asked={asked} onChange={onChange} />
    <Quotas asked={asked} onChange={onChange} />
    <p className="text-sm text-muted">
      <Trans>
        The pay is the same for everybody. You never see what a person said of themselves.
      </Trans>
    </p>
  </div>
)

const Languages = ({ asked, onChange }: AudienceProps) => {
  const { t, i18n } = useLingui()
  const entries = useMemo(() => languageNames(i18n.locale, LANGUAGE_CODES), [i18n.locale])
  return (
    <CodeList
      label={t`Languages`}
      hint={t`People who speak one of these.`}
      prompt={t`Any language`}
      entries={entries}
      chosen={asked?.languages ?? []}
      onChange={(languages) => onChange(changed(asked, { languages }))}
      most={AUDIENCE_LIMITS.list}
    />
  )
}

const Countries = ({ asked, onChange }: AudienceProps) => {
  const { t, i18n } = useLingui()
  const entries = useMemo(() => countryNames(i18n.locale, COUNTRY_CODES), [i18n.locale])
  return (
    <CodeList
      label={t`Countries`}
      hint={t`People who live in one of these.`}
      prompt={t`Any country`}
      entries={entries}
      chosen={asked?.countries ?? []}
      onChange={(countries) => onChange(changed(asked, { countries }))}
      most={AUDIENCE_LIMITS.list}
    />
  )
}

const Devices = ({ asked, onChange }: AudienceProps) => {
  const { t } = useLingui()
  const [device, second] = asked?.devices ?? []
  const choose = (value: string) =>
    onChange(
      changed(asked, { devices: value === 'phone' || value === 'desktop' ? [value] : undefined }),
    )
  return (
    <SelectField
      label={t`Device`}
      value={second === undefined ? (device ?? '') : ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t`Phone or computer`}</option>
      <option value="desktop">{t`Computer only`}</option>
      <option value="phone">{t`Phone only`}</option>
    </SelectField>
  )
}
