/** More people than work: the numbers, and a place that is kept (charter R48). */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/field.tsx'
import { HonestNumbers } from '../../parts/honest-numbers.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, PageTitle } from '../../parts/page.tsx'

export const WaitingRoom = () => {
  const { t } = useLingui()
  const place = useRead('get_waiting_place', {}, { role: 'person', every: 60_000 }).data
  return (
    <main id="main" className="mx-auto grid max-w-xl gap-5 px-4 py-8 sm:py-12">
      <PageTitle title={t`Waiting list`}>
        <Trans>There are more people than work just now</Trans>
      </PageTitle>
      <p>
        <Trans>
          We would rather say so than let you look at an empty page. Places are given in the order
          in which people came; nothing can be paid or done to move up.
        </Trans>
      </p>
      <Card>
        {place === undefined && <Loading rows={1} />}
        {place?.status === 'waiting' && <Waiting ahead={place.ahead ?? 0} />}
        {(place?.status === 'none' || place?.status === 'left') && <KeepAPlace />}
      </Card>
      <HonestNumbers />
    </main>
  )
}

const Waiting = ({ ahead }: { ahead: number }) => {
  const leave = useWrite('leave_waiting_list', { role: 'person' })
  return (
    <div className="grid gap-3">
      <p className="font-semibold" role="status">
        <Trans>Your place is kept.</Trans>{' '}
        <Plural
          value={ahead}
          _0="You are the next."
          one="# person is before you."
          other="# people are before you."
        />
      </p>
      <p className="text-muted">
        <Trans>When it is your turn, this page shows you the work. You need not watch it.</Trans>
      </p>
      <div>
        <Button busy={leave.isPending} onClick={() => leave.mutate({})}>
          <Trans>Stop waiting</Trans>
        </Button>
        <ProblemNotice error={leave.error} />
      </div>
    </div>
  )
}

const KeepAPlace = () => {
  const join = useWrite('join_waiting_list', { role: 'person' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!join.isPending) join.mutate({ of_age: true })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <CheckField required>
        <Trans>I am 18 or over.</Trans>
      </CheckField>
      <div>
        <Button look="primary" type="submit" busy={join.isPending}>
          <Trans>Keep a place for me</Trans>
        </Button>
        <ProblemNotice error={join.error} />
      </div>
    </form>
  )
}
