/** Around every room of a worker: who may enter, the way round, and each earning as it arrives. */

import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type Me, useMe } from '../api/session.ts'
import { savedToken } from '../api/token.ts'
import { useRead } from '../api/use-api.ts'
import { Amounts } from '../parts/amount.tsx'
import { buttonClass } from '../parts/button.tsx'
import { Foot } from '../parts/foot.tsx'
import { AccountMenu, Header } from '../parts/header.tsx'
import { Link } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Loading } from '../parts/page.tsx'
import { BreakReminder } from './breaks/break-reminder.tsx'
import { ComingTerms } from './coming-terms.tsx'
import { EarningArrival } from './earnings/earning-arrival.tsx'
import { withWords } from './later.ts'
import { Bell } from './told/bell.tsx'

const LinkExpired = withWords(async () => (await import('./link-expired.tsx')).LinkExpired)
const AgeGate = withWords(async () => (await import('./joining/age-gate.tsx')).AgeGate)

export const WorkerShell = ({ children }: { children: ReactNode }) => {
  const me = useMe()
  if (me.isPending || me.isError)
    return <Main>{me.isPending ? <Loading /> : <ProblemNotice error={me.error} />}</Main>
  if (me.data === null && savedToken() !== null) return <LinkExpired />
  if (me.data === null) {
    location.replace(`/sign-in?to=${encodeURIComponent(location.pathname)}`)
    return null
  }
  if (me.data.worker === null) return <AgeGate />
  return (
    <>
      <Header home="/work" nav={<Rooms />} account={<OwnCorner me={me.data} />} />
      <ComingTerms />
      <EarningArrival />
      <BreakReminder />
      <Main>{children}</Main>
      <Foot />
    </>
  )
}

const Main = ({ children }: { children: ReactNode }) => (
  <main id="main" className="mx-auto max-w-3xl px-4 py-6 sm:py-8">
    {children}
  </main>
)

const roomClass =
  'inline-flex min-h-11 items-center gap-x-1.5 rounded-control px-1.5 leading-tight font-medium whitespace-nowrap no-underline max-sm:flex-col max-sm:items-start max-sm:justify-center sm:px-3 hover:bg-sunk aria-[current=page]:rounded-b-none aria-[current=page]:text-accent aria-[current=page]:shadow-[inset_0_-2px_0_var(--color-accent)]'

const Rooms = () => {
  const { t } = useLingui()
  const earnings = useRead('get_earnings', {}, { every: 5000 }).data
  return (
    <nav aria-label={t`Rooms`} className="flex">
      <Link href="/work" className={roomClass}>
        <Trans>Work</Trans>
      </Link>
      <Link href="/work/earnings" className={roomClass}>
        <Trans>Earnings</Trans>
        {earnings !== undefined && earnings.available.length > 0 && (
          <span className="text-sm font-semibold text-accent">
            <Amounts of={earnings.available} none="" />
          </span>
        )}
      </Link>
    </nav>
  )
}

const OwnCorner = ({ me }: { me: Me }) => (
  <>
    <Bell />
    <Account me={me} />
  </>
)

const Account = ({ me }: { me: Me }) => {
  const { t } = useLingui()
  return (
    <AccountMenu
      who={me.email ?? t`Sandbox worker`}
      links={
        <>
          <Link href="/work/about" className={buttonClass('plain')}>
            <Trans>About you, your pools</Trans>
          </Link>
          <Link href="/work/content" className={buttonClass('plain')}>
            <Trans>What I agree to see</Trans>
          </Link>
          <Link href="/work/tests" className={buttonClass('plain')}>
            <Trans>Tests and results</Trans>
          </Link>
          <Link href="/work/record" className={buttonClass('plain')}>
            <Trans>My work record</Trans>
          </Link>
          <Link href="/work/spaces" className={buttonClass('plain')}>
            <Trans>Among workers</Trans>
          </Link>
          <Link href="/work/cases" className={buttonClass('plain')}>
            <Trans>Cases about me</Trans>
          </Link>
          <Link href="/work/rights" className={buttonClass('plain')}>
            <Trans>My rights here</Trans>
          </Link>
          {me.email !== null && (
            <a href="/console" className={buttonClass('plain')}>
              <Trans>Ask people</Trans>
            </a>
          )}
        </>
      }
    />
  )
}
