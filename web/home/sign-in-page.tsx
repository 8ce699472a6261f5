/** Signing in, for every role; afterwards everybody lands where they wanted to go. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { readMe, signIn } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Header } from '../parts/header.tsx'
import { useAddress } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, PageTitle } from '../parts/page.tsx'
import { readSignInSearch } from './sign-in-search.ts'

/** Where somebody without a wish goes: to the room they have. */
const ownRoom = async (): Promise<string> => {
  const me = await readMe()
  if (me?.worker) return '/work'
  return me !== null && (me.requesters.length > 0 || me.operator) ? '/console' : '/'
}

export const SignInPage = () => {
  const { t } = useLingui()
  const { to } = readSignInSearch(useAddress().search)
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-md gap-5 px-4 py-8 sm:py-12">
        <PageTitle title={t`Sign in`}>
          <Trans>Sign in</Trans>
        </PageTitle>
        <Card>
          <SignInForm />
        </Card>
        <p className="text-muted">
          <Trans>
            Forgot your password? The operator of this instance can give you a sign-in link.
          </Trans>
        </p>
        <p>
          <Trans>New here?</Trans>{' '}
          <a
            href={to === '/join' ? '/start?as=work&to=%2Fjoin' : '/'}
            className="font-medium text-accent underline underline-offset-2"
          >
            <Trans>Create an account</Trans>
          </a>
        </p>
      </main>
    </>
  )
}

const SignInForm = () => {
  const { t } = useLingui()
  const { to } = readSignInSearch(useAddress().search)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useMutation({
    mutationFn: async () => {
      await signIn(email, password)
      location.assign(to ?? (await ownRoom()))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!enter.isPending) enter.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <TextField
        label={t`E-mail address`}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t`Password`}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button look="primary" type="submit" busy={enter.isPending} className="w-full">
          <Trans>Sign in</Trans>
        </Button>
        <ProblemNotice error={enter.error} />
      </div>
    </form>
  )
}
