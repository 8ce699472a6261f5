/** Making an account, through one of the two doors. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { LIMITS } from '../../src/kernel/limits.ts'
import { transportOf } from '../api/role.tsx'
import { signUp } from '../api/session.ts'
import { codeOf } from '../api/use-api.ts'
import { call } from '../api.generated.ts'
import { Button } from '../parts/button.tsx'
import { CheckField, TextField } from '../parts/field.tsx'
import { Header } from '../parts/header.tsx'
import { HonestNumbers } from '../parts/honest-numbers.tsx'
import { useAddress } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, PageTitle } from '../parts/page.tsx'
import { readStartSearch, type StartSearch } from './start-search.ts'

type Account = { email: string; password: string; name: string }

const makeAccount = async ({ as, to }: StartSearch, { email, password, name }: Account) => {
  await signUp(email, password, name)
  if (as === 'work') await begin()
  location.assign(to ?? (as === 'work' ? '/work' : '/console'))
}

/** The worker's own page tells of a waiting list and keeps a place on it. */
const begin = async () => {
  try {
    await call('register_worker', { of_age: true }, {}, transportOf('person'))
  } catch (error) {
    if (codeOf(error) !== 'waiting_list') throw error
  }
}

export const StartPage = () => {
  const { t } = useLingui()
  const { as, to } = readStartSearch(useAddress().search)
  const worker = as === 'work'
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-md gap-5 px-4 py-8 sm:py-12">
        <PageTitle title={worker ? t`Start working` : t`Ask people`}>
          {worker ? <Trans>Start working</Trans> : <Trans>Ask people</Trans>}
        </PageTitle>
        <p className="text-muted">
          {worker ? (
            <Trans>An address, a password, and you can begin. Nothing more is asked.</Trans>
          ) : (
            <Trans>Make your account first; your organisation comes next.</Trans>
          )}
        </p>
        <Card>
          <AccountForm as={as} to={to} />
        </Card>
        <p>
          <Trans>Do you have an account?</Trans>{' '}
          <a
            href={to === null ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`}
            className="font-medium text-accent underline underline-offset-2"
          >
            <Trans>Sign in</Trans>
          </a>
        </p>
        <p>
          <a href="/gallery" className="font-medium text-accent underline underline-offset-2">
            <Trans>Try every kind of question first, without an account</Trans>
          </a>
        </p>
        {worker && <HonestNumbers />}
      </main>
    </>
  )
}

const AccountForm = ({ as, to }: StartSearch) => {
  const { t } = useLingui()
  const [account, setAccount] = useState<Account>({ email: '', password: '', name: '' })
  const make = useMutation({ mutationFn: () => makeAccount({ as, to }, account) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  const set = (part: Partial<Account>) => setAccount({ ...account, ...part })
  return (
    <form onSubmit={submit} className="grid gap-5">
      {as === 'people' && (
        <TextField
          label={t`Your name`}
          hint={t`The people who work for you see it: somebody answers for every question.`}
          autoComplete="name"
          required
          maxLength={80}
          value={account.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      )}
      <AddressAndPassword account={account} onChange={set} />
      {as === 'work' && (
        <CheckField required>
          <Trans>I am 18 or over.</Trans>
        </CheckField>
      )}
      <div>
        <Button look="primary" type="submit" busy={make.isPending} className="w-full">
          <Trans>Create the account</Trans>
        </Button>
        <ProblemNotice error={make.error} />
      </div>
    </form>
  )
}

type CredentialsProps = { account: Account; onChange: (part: Partial<Account>) => void }

const AddressAndPassword = ({ account, onChange }: CredentialsProps) => {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`E-mail address`}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        value={account.email}
        onChange={(event) => onChange({ email: event.target.value })}
      />
      <TextField
        label={t`Password`}
        hint={t`At least ${LIMITS.password_minimum} characters. A password manager may make it up.`}
        type="password"
        autoComplete="new-password"
        required
        minLength={LIMITS.password_minimum}
        maxLength={LIMITS.password_maximum}
        value={account.password}
        onChange={(event) => onChange({ password: event.target.value })}
      />
    </>
  )
}
