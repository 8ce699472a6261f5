/** Around every room of the console: who may enter, for whom they act, and the way round. */

import { Trans, useLingui } from '@lingui/react/macro'
import { Outlet, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Me, useMe } from '../api/session.ts'
import { buttonClass } from '../parts/button.tsx'
import { controlClass } from '../parts/field.tsx'
import { Foot } from '../parts/foot.tsx'
import { AccountMenu, Header } from '../parts/header.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, Loading, PageTitle } from '../parts/page.tsx'
import { ActFor, chooseRequester, chosenOf } from './membership.tsx'
import { NewRequester } from './new-requester.tsx'
import { Rooms } from './rooms.tsx'
import { SetPassword } from './set-password.tsx'

export const ConsoleShell = () => {
  const me = useMe()
  if (me.isPending || me.isError)
    return <Frame>{me.isPending ? <Loading /> : <ProblemNotice error={me.error} />}</Frame>
  if (me.data === null || me.data.email === null) return <Gate />
  return <Inside me={me.data} />
}

type FrameProps = { children: ReactNode; me?: Me; aside?: ReactNode }

const Frame = ({ children, me, aside }: FrameProps) => (
  <>
    <Header home="/console" wide account={me && <Account me={me} />} />
    <div className="mx-auto grid max-w-6xl gap-x-8 px-4 lg:grid-cols-[13rem_1fr]">
      {aside ? <aside className="min-w-0">{aside}</aside> : <div />}
      <main id="main" className="min-w-0 py-6 sm:py-8">
        {children}
      </main>
    </div>
    <Foot wide />
  </>
)

const Inside = ({ me }: { me: Me }) => {
  const { pathname } = useLocation()
  const membership = chosenOf(me.requesters)
  const operating = /\/operator(\/|$)/.test(pathname)
  if (membership === undefined)
    return (
      <Frame me={me} aside={me.operator && <Rooms me={me} acting={false} />}>
        {operating && me.operator ? <Outlet /> : <NewRequester first />}
      </Frame>
    )
  return (
    <ActFor membership={membership}>
      <Frame
        me={me}
        aside={
          <>
            <Switcher me={me} chosen={membership.id} />
            <Rooms me={me} acting />
          </>
        }
      >
        {!me.has_password && <SetPassword />}
        <Outlet />
      </Frame>
    </ActFor>
  )
}

/** Only for those who act for several. */
const Switcher = ({ me, chosen }: { me: Me; chosen: string }) => {
  const { t } = useLingui()
  const [only, ...more] = me.requesters
  return (
    <div className="pt-4 lg:pt-8">
      {more.length === 0 ? (
        <p className="truncate px-3 font-semibold max-lg:px-0">{only?.name}</p>
      ) : (
        <select
          aria-label={t`You act for`}
          className={controlClass}
          value={chosen}
          onChange={(event) => chooseRequester(event.target.value)}
        >
          {me.requesters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

const Account = ({ me }: { me: Me }) => (
  <AccountMenu
    who={me.email ?? ''}
    links={
      <>
        {me.requesters.length > 0 && (
          <a href="/console/new" className={buttonClass('plain')}>
            <Trans>New organisation</Trans>
          </a>
        )}
        <a href="/work" className={buttonClass('plain')}>
          <Trans>To the work</Trans>
        </a>
      </>
    }
  />
)

/** Nobody is signed in, or only a sandbox worker is. */
const Gate = () => {
  const { t } = useLingui()
  const { pathname } = useLocation()
  const here = pathname.startsWith('/console') ? pathname : `/console${pathname}`
  return (
    <Frame>
      <div className="mx-auto grid max-w-md gap-5">
        <PageTitle title={t`Console`}>
          <Trans>The console for those who ask</Trans>
        </PageTitle>
        <Card className="grid gap-4">
          <p>
            <Trans>Sign in to see your questions, the answers and what they cost.</Trans>
          </p>
          <div className="flex flex-wrap gap-3">
            <a
              href={`/sign-in?to=${encodeURIComponent(here)}`}
              className={buttonClass('primary', 'grow')}
            >
              <Trans>Sign in</Trans>
            </a>
            <a href="/start?as=people" className={buttonClass('quiet', 'grow')}>
              <Trans>Create an account</Trans>
            </a>
          </div>
        </Card>
      </div>
    </Frame>
  )
}
