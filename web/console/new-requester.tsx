/** Setting up an organisation that asks people for work. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../api/use-api.ts'
import type { Requester } from '../api.generated.ts'
import { Button } from '../parts/button.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, PageTitle } from '../parts/page.tsx'
import { chooseRequester } from './membership.tsx'

type Currency = Requester['currency']
const CURRENCIES: Currency[] = ['EUR', 'USD', 'GBP', 'JPY']

/** `first` when the person acts for nobody yet. */
export const NewRequester = ({ first }: { first: boolean }) => {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [currency, setCurrency] = useState<Currency>('EUR')
  const make = useWrite('create_requester', {
    role: 'person',
    onDone: ({ id }) => chooseRequester(id),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate({ name, currency })
  }
  return (
    <div className="grid max-w-md gap-5">
      <PageTitle title={t`New organisation`}>
        {first ? <Trans>Who will ask?</Trans> : <Trans>New organisation</Trans>}
      </PageTitle>
      <p className="text-muted">
        <Trans>People see this name before they accept your work. It may be your own.</Trans>
      </p>
      <Card>
        <form onSubmit={submit} className="grid gap-5">
          <TextField
            label={t`Name`}
            autoComplete="organization"
            required
            minLength={2}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <CurrencyField value={currency} onCurrency={setCurrency} />
          <div>
            <Button look="primary" type="submit" busy={make.isPending} className="w-full">
              <Trans>Set it up</Trans>
            </Button>
            <ProblemNotice error={make.error} />
          </div>
        </form>
      </Card>
    </div>
  )
}

/** For somebody who acts for one requester already. */
export const AnotherRequesterPage = () => <NewRequester first={false} />

type CurrencyProps = { value: Currency; onCurrency: (currency: Currency) => void }

const CurrencyField = ({ value, onCurrency }: CurrencyProps) => {
  const { t, i18n } = useLingui()
  const names = new Intl.DisplayNames(i18n.locale, { type: 'currency' })
  return (
    <SelectField
      label={t`Currency`}
      hint={t`What you put in and pay out. It cannot be changed later.`}
      value={value}
      onChange={(event) => onCurrency(event.target.value as Currency)}
    >
      {CURRENCIES.map((code) => (
        <option key={code} value={code}>
          {names.of(code)} ({code})
        </option>
      ))}
    </SelectField>
  )
}
