/** A person with an account who has not worked yet: one question, and nothing more. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { useWrite } from '../api/use-api.ts'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/field.tsx'
import { Header } from '../parts/header.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, PageTitle } from '../parts/page.tsx'

export const AgeGate = () => {
  const { t } = useLingui()
  const register = useWrite('register_worker', { role: 'person' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    register.mutate({ of_age: true })
  }
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-md gap-5 px-4 py-8 sm:py-12">
        <PageTitle title={t`Start working`}>
          <Trans>Start working</Trans>
        </PageTitle>
        <Card>
          <form onSubmit={submit} className="grid gap-4">
            <p>
              <Trans>You have an account already. One thing is needed before you begin.</Trans>
            </p>
            <CheckField required>
              <Trans>I am 18 or over.</Trans>
            </CheckField>
            <Button look="primary" type="submit" busy={register.isPending}>
              <Trans>See the work</Trans>
            </Button>
            <ProblemNotice error={register.error} />
          </form>
        </Card>
      </main>
    </>
  )
}
