/** The place's own tests, which every requester's jobs may ask for. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SelectField } from '../../parts/field.tsx'
import { type Currency, NewTestIn } from '../tests/new-test.tsx'
import { TestView } from '../tests/test-page.tsx'
import { TestList } from '../tests/tests-page.tsx'
import { ForOperators } from './for-operators.tsx'

const CURRENCIES: readonly Currency[] = ['EUR', 'USD', 'GBP', 'JPY']

export const PlaceTestsPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`Tests of this place`}>
      <div className="grid max-w-3xl gap-4">
        <p className="max-w-prose text-muted">
          <Trans>
            Every requester can ask for them in the audience of a job. What they pay comes from the
            reserve of this place; people see a test while an open job asks for it.
          </Trans>
        </p>
        <TestList to="/operator/tests/$test">
          <Trans>Make one below; requesters then find it in the audience of a job.</Trans>
        </TestList>
        <NewPlaceTest />
      </div>
    </ForOperators>
  )
}

const NewPlaceTest = () => {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [currency, setCurrency] = useState<Currency>('EUR')
  const show = (test: string) => navigate({ to: '/operator/tests/$test', params: { test } })
  return (
    <NewTestIn currency={currency} onMade={show}>
      <SelectField
        label={t`Currency`}
        value={currency}
        onChange={(event) => setCurrency(event.target.value as Currency)}
      >
        {CURRENCIES.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </SelectField>
    </NewTestIn>
  )
}

const MAY = { run: true, review: true }

export const PlaceTestPage = () => {
  const { t } = useLingui()
  const { test } = useParams({ from: '/operator/tests/$test' })
  return (
    <ForOperators title={t`Tests of this place`}>
      <div className="grid max-w-3xl gap-8">
        <TestView id={test} may={MAY} heading={(name) => <h2 className="text-xl">{name}</h2>}>
          <Link
            to="/operator/tests"
            className="font-medium text-accent underline underline-offset-2"
          >
            <Trans>All tests of this place</Trans>
          </Link>
        </TestView>
      </div>
    </ForOperators>
  )
}
