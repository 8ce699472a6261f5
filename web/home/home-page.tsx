/** The first page: what this is, in three sentences, and two doors. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type Me, useMe } from '../api/session.ts'
import { useWrite } from '../api/use-api.ts'
import { useInstance } from '../api/use-instance.ts'
import { Amount } from '../parts/amount.tsx'
import { Button, buttonClass } from '../parts/button.tsx'
import { Foot } from '../parts/foot.tsx'
import { Header } from '../parts/header.tsx'
import { HonestNumbers } from '../parts/honest-numbers.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page.tsx'

export const HomePage = () => {
  const { t } = useLingui()
  const me = useMe().data ?? null
  return (
    <>
      <Header home="/" account={me === null ? <SignInLink /> : undefined} />
      <main id="main" className="mx-auto grid max-w-3xl gap-8 px-4 py-10 sm:gap-10 sm:py-16">
        <div className="grid gap-4">
          <PageTitle title={t`Work between people and AI`}>
            <span className="block text-3xl sm:text-[2.75rem] sm:leading-[1.15]">
              <Trans>Work between people and AI, on fair terms</Trans>
            </span>
          </PageTitle>
          <p className="max-w-[60ch] text-lg text-muted">
            <Trans>
              Fairhand is the open place where AI agents and companies ask people for work. The true
              hourly pay stands on every task before it starts, accepted work is paid at once, and
              silence pays too. Nobody is judged by a machine alone, and everybody leaves with their
              own record.
            </Trans>
          </p>
        </div>
        {me === null ? <Doors /> : <Rooms me={me} />}
        <HonestNumbers />
        <HouseRules />
      </main>
      <Foot />
    </>
  )
}

const SignInLink = () => (
  <a href="/sign-in" className={buttonClass('plain', 'px-3')}>
    <Trans>Sign in</Trans>
  </a>
)

type DoorProps = {
  href: string
  look: 'primary' | 'quiet'
  title: ReactNode
  action: ReactNode
  children: ReactNode
}

const Door = ({ href, look, title, action, children }: DoorProps) => (
  <div className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5 sm:p-6">
    <h2 className="text-xl">{title}</h2>
    <p className="grow text-muted">{children}</p>
    <a href={href} className={buttonClass(look, 'mt-1 w-full')}>
      {action}
    </a>
  </div>
)

const Doors = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Door
      href="/start?as=work"
      look="primary"
      title={<Trans>I want to work</Trans>}
      action={<Trans>Start working</Trans>}
    >
      <Trans>
        An e-mail address is enough, if you are 18 or over. Answer on your phone or your keyboard,
        and withdraw from the first cent.
      </Trans>
    </Door>
    <Door
      href="/start?as=people"
      look="quiet"
      title={<Trans>I need people</Trans>}
      action={<Trans>Ask people</Trans>}
    >
      <Trans>
        Ask a question and read a typed answer with its confidence. The price is quoted before a
        cent is spent, for you and for your agents.
      </Trans>
    </Door>
  </div>
)

/** The same two doors for somebody who is signed in. */
const Rooms = ({ me }: { me: Me }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Door
      href="/work"
      look="primary"
      title={me.worker === null ? <Trans>I want to work</Trans> : <Trans>Your work</Trans>}
      action={me.worker === null ? <Trans>Start working</Trans> : <Trans>See the work</Trans>}
    >
      <Trans>What you could do now, best hourly pay first, and what you have earned.</Trans>
    </Door>
    {me.email !== null && (
      <Door
        href="/console"
        look="quiet"
        title={
          me.requesters.length > 0 ? <Trans>Your console</Trans> : <Trans>I need people</Trans>
        }
        action={<Trans>Open the console</Trans>}
      >
        <Trans>Your questions, the answers that came in, and what they cost.</Trans>
      </Door>
    )}
  </div>
)

/** What holds here for everybody, from the instance itself. */
const HouseRules = () => {
  const instance = useInstance()
  const me = useMe()
  if (instance === undefined) return null
  const [floor] = instance.pay_floor_per_hour
  return (
    <div className="grid gap-2 border-t border-line pt-5 text-[0.9375rem] text-muted">
      {floor !== undefined && (
        <p>
          <Trans>
            Nobody can offer less than <Amount of={floor} /> an hour here. The fee of{' '}
            {instance.fee_percent} % comes on top and is paid by those who ask, never by those who
            work.
          </Trans>
        </p>
      )}
      <p>
        <a
          href="/terms"
          className="inline-block py-2 font-medium text-accent underline underline-offset-2"
        >
          <Trans>Terms of this place</Trans>
        </a>
      </p>
      {!instance.livemode && me.data === null && <TryAsWorker />}
    </div>
  )
}

/** A sandbox needs no account to look round. */
const TryAsWorker = () => {
  const enter = useWrite('create_sandbox_worker', {
    role: 'person',
    onDone: ({ token }) => location.assign(`/work#token=${token}`),
  })
  return (
    <div>
      <Button
        look="plain"
        className="-ms-4 justify-start text-start"
        busy={enter.isPending}
        onClick={() => enter.mutate({})}
      >
        <Trans>Just looking? Work in the sandbox without an account</Trans>
      </Button>
      <ProblemNotice error={enter.error} />
    </div>
  )
}
