/** Which legal entity pays: organisations with the same one count as one where work comes back for less. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useMemo, useState } from 'react'
import { COUNTRY_CODES } from '../../../src/kernel/places.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { countryNames } from '../../words/places.ts'
import { useMay } from '../membership.tsx'

type Entity = Output<'get_billing_entity'>

export const BillingEntity = () => {
  const entity = useRead('get_billing_entity', {})
  const may = useMay('deposit')
  return (
    <Section id="entity" title={<Trans>Who pays</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          Organisations with the same company number, or the same bank account, count as one when
          the same work comes back for less.
        </Trans>
      </p>
      <ProblemNotice error={entity.error} />
      {entity.data && (
        <Card className="grid gap-4">
          <Known entity={entity.data} />
          {may && !entity.data.by_operator && (
            <EntityForm key={entity.data.number} entity={entity.data} />
          )}
        </Card>
      )}
    </Section>
  )
}

const Known = ({ entity }: { entity: Entity }) => (
  <div>
    <p className="font-medium">
      {entity.number === null ? (
        <Trans>Nothing is said yet.</Trans>
      ) : (
        <span className="numbers">
          {entity.country} {entity.number}
        </span>
      )}
    </p>
    {entity.by_operator && (
      <p className="text-sm text-muted">
        <Trans>A human of the instance found this; ask them if it has changed.</Trans>
      </p>
    )}
    {entity.same_payer > 0 && (
      <p className="text-sm text-muted">
        <Plural
          value={entity.same_payer}
          one="# other organisation counts as the same payer."
          other="# other organisations count as the same payer."
        />
      </p>
    )}
  </div>
)

const EntityForm = ({ entity }: { entity: Entity }) => {
  const { t, i18n } = useLingui()
  const [country, setCountry] = useState(entity.country ?? '')
  const [number, setNumber] = useState(entity.number ?? '')
  const names = useMemo(() => countryNames(i18n.locale, COUNTRY_CODES), [i18n.locale])
  const state = useWrite('set_billing_entity', {
    onDone: () => say(t`Kept.`),
    changes: ['get_billing_entity'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!state.isPending) state.mutate({ country, number: number.trim() })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t`Country of the register`}
          required
          value={country}
          onChange={(event) => setCountry(event.target.value)}
        >
          <option value="">{t`Choose…`}</option>
          {names.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t`Company number`}
          hint={t`As in a public register: SIREN, VAT or company number.`}
          required
          minLength={3}
          maxLength={60}
          autoComplete="off"
          className="numbers"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <ProblemNotice error={state.error} />
      <div>
        <Button type="submit" busy={state.isPending}>
          <Trans>Keep this</Trans>
        </Button>
      </div>
    </form>
  )
}
