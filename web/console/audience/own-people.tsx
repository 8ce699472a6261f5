/** Which of a requester's own people, and whether others come in when they do not. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import { CheckField, SelectField } from '../../parts/field.tsx'
import { type AudienceProps, changed } from './asked-audience.ts'

/** Minutes after which everybody is asked. */
const WAITS = [30, 120, 24 * 60, 3 * 24 * 60] as const

export const OwnPeople = ({ asked, onChange }: AudienceProps) => {
  const pools = useList('list_pools', { limit: 100 }).data?.pages.flatMap(({ data }) => data) ?? []
  const chosen = asked?.pools ?? []
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    onChange(withoutLoneFallback(changed(asked, { pools: next })))
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">
        <Trans>Your own people</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>Nothing ticked: everybody may take a place.</Trans>
      </p>
      {pools.map(({ id, name }) => (
        <CheckField key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
          {name}
        </CheckField>
      ))}
      <CheckField
        checked={asked?.favourites === true}
        onChange={() =>
          onChange(withoutLoneFallback(changed(asked, { favourites: !asked?.favourites })))
        }
      >
        <Trans>Your favourites</Trans>
      </CheckField>
      {(chosen.length > 0 || asked?.favourites === true) && (
        <Everybody asked={asked} onChange={onChange} />
      )}
    </fieldset>
  )
}

/** A fallback begins with own people; without them it means nothing. */
const withoutLoneFallback = (asked: AudienceProps['asked']): AudienceProps['asked'] =>
  asked?.pools === undefined && !asked?.favourites ? changed(asked, { fallback: undefined }) : asked

const Everybody = ({ asked, onChange }: AudienceProps) => {
  const { t } = useLingui()
  const words = [t`After half an hour`, t`After two hours`, t`After a day`, t`After three days`]
  const step = asked?.fallback?.find(({ to }) => to === 'everyone')
  const choose = (minutes: string) => {
    const after_minutes = Number.parseInt(minutes, 10)
    const fallback = minutes === '' ? undefined : [{ to: 'everyone' as const, after_minutes }]
    onChange(changed(asked, { fallback }))
  }
  return (
    <SelectField
      label={t`Everybody else`}
      hint={t`At the same pay and price.`}
      value={step === undefined ? '' : String(step.after_minutes)}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t`Never`}</option>
      {WAITS.map((minutes, at) => (
        <option key={minutes} value={minutes}>
          {words[at]}
        </option>
      ))}
    </SelectField>
  )
}
