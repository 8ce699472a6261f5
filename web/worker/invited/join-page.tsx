/** Where a link into a pool leads: who invites to what, and what it means, before anybody decides. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import type { Role } from '../../api/role.tsx'
import { type Me, useMe } from '../../api/session.ts'
import { forgetToken } from '../../api/token.ts'
import { codeOf, useRead } from '../../api/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Header } from '../../parts/header.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Loading, PageTitle } from '../../parts/page.tsx'
import { InvitationCard } from './invitation-card.tsx'
import { takeInvite } from './saved-invite.ts'

export const JoinPage = () => {
  const token = useInvite()
  const me = useMe()
  if (token === null) return <NoLink />
  // A worker link of another instance says nothing here; the invite may still be good.
  if (me.isSuccess && me.data === null) forgetToken()
  if (me.isPending)
    return (
      <Frame>
        <Loading rows={1} />
      </Frame>
    )
  return <Opened key={token} token={token} me={me.data ?? null} />
}

/** The invite in hand; a second link opened in this tab changes the address only behind its #. */
const useInvite = (): string | null => {
  const [token, setToken] = useState(takeInvite)
  useEffect(() => {
    const again = () => setToken(takeInvite())
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [])
  return token
}

const Frame = ({ children, home = '/' }: { children: ReactNode; home?: string }) => (
  <>
    <Header home={home} />
    <main id="main" className="mx-auto grid max-w-md gap-5 px-4 py-6 sm:py-10">
      {children}
    </main>
  </>
)

const Opened = ({ token, me }: { token: string; me: Me | null }) => {
  const role: Role = me?.worker ? 'worker' : 'person'
  const found = useRead('read_pool_invite', { token }, { role })
  return (
    <Frame home={me?.worker ? '/work' : '/'}>
      {found.data !== undefined ? (
        <InvitationCard token={token} invitation={found.data} me={me} />
      ) : found.isPending ? (
        <Loading rows={1} />
      ) : (
        <Refused error={found.error} />
      )}
    </Frame>
  )
}

/** The link is over: in its own words, and what to do about it. */
const Refused = ({ error }: { error: unknown }) => {
  const { t } = useLingui()
  const unknown = codeOf(error) === 'not_found'
  return (
    <>
      <PageTitle title={t`The link does not work`}>
        <Trans>This link does not work any more</Trans>
      </PageTitle>
      {unknown ? <LinkUnknown /> : <ProblemNotice error={error} />}
      <a href="/" className={buttonClass('quiet')}>
        <Trans>To the start</Trans>
      </a>
    </>
  )
}

const LinkUnknown = () => (
  <Notice look="warn">
    <Trans>
      Nobody here made it, or a part of it was lost on the way. Open it once more from where you got
      it, or ask for a new one.
    </Trans>
  </Notice>
)

const NoLink = () => {
  const { t } = useLingui()
  return (
    <Frame>
      <PageTitle title={t`Join a pool`}>
        <Trans>Join with a link</Trans>
      </PageTitle>
      <Card>
        <Trans>
          Somebody who wants to work with you gives you a link or a QR code. Open it, and you see
          here who they are before you decide.
        </Trans>
      </Card>
    </Frame>
  )
}
