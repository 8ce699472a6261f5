/** The invitation itself, what joining means, and the way in for whoever is reading. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { type Me, useSessionChanged } from '../../api/session.ts'
import { useWrite } from '../../api/use-api.ts'
import { useInstance } from '../../api/use-instance.ts'
import type { Invitation } from '../../api.generated.ts'
import { Button, buttonClass } from '../../parts/button.tsx'
import { CheckField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, PageTitle } from '../../parts/page.tsx'
import { forgetInvite } from './saved-invite.ts'

type Props = { token: string; invitation: Invitation; me: Me | null }

export const InvitationCard = ({ token, invitation, me }: Props) => {
  const { t } = useLingui()
  const [joined, setJoined] = useState(invitation.joined)
  const { requester, pool } = invitation
  if (joined) return <Joined invitation={invitation} />
  return (
    <>
      <PageTitle title={t`Invitation`}>
        <Trans>{requester} invites you</Trans>
      </PageTitle>
      <Card className="grid gap-4">
        <p className="text-lg font-semibold">{pool}</p>
        {invitation.note && <p className="whitespace-pre-wrap">{invitation.note}</p>}
        <WhatItMeans invitation={invitation} />
        {me === null ? (
          <WaysIn />
        ) : (
          <JoinForm
            token={token}
            invitation={invitation}
            worker={me.worker !== null}
            onJoined={() => setJoined(true)}
          />
        )}
      </Card>
    </>
  )
}

const WhatItMeans = ({ invitation: { requester, kind } }: { invitation: Invitation }) => (
  <ul className="grid list-disc gap-1.5 ps-5 text-[0.9375rem] text-muted">
    <li>
      <Trans>You are shown work of {requester} that others do not see, or see later.</Trans>
    </li>
    {kind === 'employed' ? (
      <li>
        <Trans>
          Some of it is paid by {requester} itself, under your contract, and not here. It says so on
          every such task.
        </Trans>
      </li>
    ) : (
      <li>
        <Trans>It pays the same for everybody, and the hourly pay stands on it first.</Trans>
      </li>
    )}
    <li>
      <Trans>You choose every time. Nothing you leave undone counts against you.</Trans>
    </li>
    <li>
      <Trans>
        {requester} sees a number for you and what you hand in; not your address, nor where you
        live.
      </Trans>
    </li>
    <li>
      <Trans>You can leave at any time, without a reason.</Trans>
    </li>
  </ul>
)

type JoinProps = { token: string; invitation: Invitation; worker: boolean; onJoined: () => void }

const JoinForm = ({ token, invitation, worker, onJoined }: JoinProps) => {
  const reread = useSessionChanged()
  const { requester, kind } = invitation
  const employed = kind === 'employed'
  const join = useWrite('join_pool', {
    role: worker ? 'worker' : 'person',
    onDone: async () => {
      forgetInvite()
      onJoined()
      await reread()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (join.isPending) return
    join.mutate({ token, paid_elsewhere: employed, ...(!worker && { of_age: true as const }) })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      {employed && (
        <CheckField required>
          <Trans>{requester} employs me or pays me under a contract outside Fairhand.</Trans>
        </CheckField>
      )}
      {!worker && (
        <CheckField required>
          <Trans>I am 18 or over.</Trans>
        </CheckField>
      )}
      <Button look="primary" type="submit" busy={join.isPending} className="w-full">
        <Trans>Join</Trans>
      </Button>
      <ProblemNotice error={join.error} />
    </form>
  )
}

const HERE = encodeURIComponent('/join')

/** For somebody who is nobody here yet; the link is kept meanwhile. */
const WaysIn = () => {
  const instance = useInstance()
  return (
    <div className="grid gap-3">
      <p className="font-medium">
        <Trans>First say who you are; then you come back here.</Trans>
      </p>
      <a href={`/start?as=work&to=${HERE}`} className={buttonClass('primary')}>
        <Trans>Create an account</Trans>
      </a>
      <a href={`/sign-in?to=${HERE}`} className={buttonClass('quiet')}>
        <Trans>I have an account</Trans>
      </a>
      {instance !== undefined && !instance.livemode && <WithoutAccount />}
    </div>
  )
}

/** A sandbox asks nobody for an account. */
const WithoutAccount = () => {
  const enter = useWrite('create_sandbox_worker', {
    role: 'person',
    onDone: ({ token }) => {
      location.assign(`/join#token=${token}`)
      location.reload()
    },
  })
  return (
    <div>
      <Button
        look="plain"
        className="w-full"
        busy={enter.isPending}
        onClick={() => enter.mutate({})}
      >
        <Trans>Go on in the sandbox without an account</Trans>
      </Button>
      <ProblemNotice error={enter.error} />
    </div>
  )
}

const Joined = ({ invitation: { requester, pool } }: { invitation: Invitation }) => {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`You are in`}>
        <Trans>You are in</Trans>
      </PageTitle>
      <Notice look="good" title={pool}>
        <Trans>
          Work of {requester} for this pool is in your list from now on, as soon as there is some.
        </Trans>
      </Notice>
      <div className="grid gap-3">
        <a href="/work" className={buttonClass('primary')}>
          <Trans>See the work</Trans>
        </a>
        <a href="/work/about" className={buttonClass('quiet')}>
          <Trans>Your pools, and what you say of yourself</Trans>
        </a>
      </div>
    </>
  )
}
