/** The way round the console: a column at a desk, one line that scrolls on a phone. */

import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Me } from '../api/session.ts'

const roomClass =
  'inline-flex min-h-11 shrink-0 items-center rounded-control px-3 font-medium no-underline hover:bg-sunk data-[status=active]:bg-accent-soft data-[status=active]:text-accent'

const exact = { exact: true }

/** `acting` is false for an operator who acts for no requester. */
export const Rooms = ({ me, acting }: { me: Me; acting: boolean }) => {
  const { t } = useLingui()
  const bar = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a phone the bar scrolls: the room one is in must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of room
  useEffect(() => {
    const here = bar.current?.querySelector('[data-status=active]')
    here?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return (
    <nav
      ref={bar}
      aria-label={t`Rooms`}
      className="-mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 py-2 lg:mx-0 lg:mt-2 lg:flex-col lg:border-0 lg:px-0 lg:py-0"
    >
      {acting && <RequesterRooms />}
      {!acting && (
        <Link to="/" activeOptions={exact} className={roomClass}>
          <Trans>New organisation</Trans>
        </Link>
      )}
      {me.operator && (
        <Link to="/operator" className={`${roomClass} lg:mt-4`}>
          <Trans>This instance</Trans>
        </Link>
      )}
    </nav>
  )
}

const RequesterRooms = () => (
  <>
    <Link to="/" activeOptions={exact} className={roomClass}>
      <Trans>Overview</Trans>
    </Link>
    <Link to="/ask" className={roomClass}>
      <Trans>Ask a question</Trans>
    </Link>
    <Link to="/jobs/new" className={roomClass}>
      <Trans>New job</Trans>
    </Link>
    <Link to="/projects" className={roomClass}>
      <Trans>Projects</Trans>
    </Link>
    <Link to="/people" className={roomClass}>
      <Trans>Your people</Trans>
    </Link>
    <Link to="/voice" className={roomClass}>
      <Trans>What workers say</Trans>
    </Link>
    <Link to="/tests" className={roomClass}>
      <Trans>Tests</Trans>
    </Link>
    <Link to="/agents" className={roomClass}>
      <Trans>Agents and keys</Trans>
    </Link>
    <Link to="/webhooks" className={roomClass}>
      <Trans>Webhooks</Trans>
    </Link>
    <Link to="/members" className={roomClass}>
      <Trans>Members</Trans>
    </Link>
    <Link to="/money" className={roomClass}>
      <Trans>Money</Trans>
    </Link>
  </>
)
