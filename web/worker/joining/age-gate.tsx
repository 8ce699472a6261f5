/** A person with an account who has not worked yet: one question, and nothing more. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { codeOf, useRead, useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/field.tsx'
import { Header } from '../../parts/header.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, PageTitle } from '../../parts/page.tsx'
import { WaitingRoom } from './waiting-room.tsx'

export const AgeGate = () => {
  const place = useRead('get_waiting_place', {}, { role: 'person' })
  const [full, setFull] = useState(false)
  if (place.isPending) return <Loading />
  const waits = full || place.data?.status === 'waiting'
  return (
    <>
      <Header home="/" />
      {waits ? <WaitingRoom /> : <OneQuestion onFull={() => setFull(true)} />}
    </>
  )
}

const OneQuestion = ({ onFull }: { onFull: () => void }) => {
  const { t } = useLingui()
  const register = useWrite('register_worker', { role: 'person' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    register.mutate(
      { of_age: true },
      { onError: (error) => codeOf(error) === 'waiting_list' && onFull() },
    )
  }
  return (
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
  )
}
