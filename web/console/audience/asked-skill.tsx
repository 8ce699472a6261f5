/** The skill that people must have shown: one kind of work, and how well at least. */
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { LANGUAGE_CODES } from '../../../src/kernel/places.ts'
import { SelectField } from '../../parts/field.tsx'
import { languageNames } from '../../words/places.ts'
import { useKindTypes } from '../../words/skill-kinds.ts'
import { type AudienceProps, changed } from './asked-audience.ts'

const LEAST = [60, 70, 80, 90]

type Wanted = { type: string; lang: string; minimum: number }

export const AskedSkill = ({ asked, onChange }: AudienceProps) => {
  const { t, i18n } = useLingui()
  const types = useKindTypes()
  const [skill, ...more] = asked?.skills ?? []
  const [type = '', lang = i18n.locale.slice(0, 2)] = skill?.kind.split('/') ?? []
  const choose = (next: Wanted) =>
    onChange(
      changed(asked, {
        skills:
          next.type === ''
            ? more
            : [{ kind: `${next.type}/${next.lang}`, minimum: next.minimum }, ...more],
      }),
    )
  const now = { type, lang, minimum: skill?.minimum ?? 70 }
  return (
    <div className="grid items-start gap-5 sm:grid-cols-3">
      <SelectField
        label={t`Skill`}
        hint={t`Shown in work here. Who is new has none yet and is not offered the job.`}
        value={type}
        onChange={(event) => choose({ ...now, type: event.target.value })}
      >
        <option value="">{t`No skill asked`}</option>
        {Object.entries(types).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {type !== '' && <HowWell now={now} choose={choose} />}
    </div>
  )
}

type HowWellProps = { now: Wanted; choose: (next: Wanted) => void }

const HowWell = ({ now, choose }: HowWellProps) => {
  const { t, i18n } = useLingui()
  const languages = useMemo(() => languageNames(i18n.locale, LANGUAGE_CODES), [i18n.locale])
  return (
    <>
      <SelectField
        label={t`In the language`}
        value={now.lang}
        onChange={(event) => choose({ ...now, lang: event.target.value })}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t`At least`}
        value={String(now.minimum)}
        onChange={(event) => choose({ ...now, minimum: Number(event.target.value) })}
      >
        {[...new Set([...LEAST, now.minimum])].map((least) => (
          <option key={least} value={least}>
            {t`${least} of 100`}
          </option>
        ))}
      </SelectField>
    </>
  )
}
