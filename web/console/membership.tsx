/** For which requester the console acts, and what its member may do there. */
import { createContext, type ReactNode, use } from 'react'
import { ActAs } from '../api/role.tsx'
import type { Me } from '../api/session.ts'

export type Membership = Me['requesters'][number]
type MemberRole = Membership['role']

const KEY = 'fairhand-requester'

/** The requester chosen last in this browser, else the first. */
export const chosenOf = (requesters: readonly Membership[]): Membership | undefined =>
  requesters.find(({ id }) => id === localStorage.getItem(KEY)) ?? requesters[0]

/** Switches the requester. The page starts afresh: no request under way may change sides. */
export const chooseRequester = (id: string): void => {
  localStorage.setItem(KEY, id)
  location.assign('/console')
}

/** What members do here, and the roles that may; as the contracts say. */
const MAY = {
  run_jobs: ['owner', 'manager'],
  review: ['owner', 'manager', 'reviewer'],
  pay_bonus: ['owner', 'manager'],
  deposit: ['owner', 'finance'],
  see_funds: ['owner', 'manager', 'finance'],
  run_agents: ['owner', 'manager'],
  run_members: ['owner'],
} as const satisfies Record<string, readonly MemberRole[]>

const MembershipContext = createContext<Membership | null>(null)

export const ActFor = ({
  membership,
  children,
}: {
  membership: Membership
  children: ReactNode
}) => (
  <MembershipContext value={membership}>
    <ActAs as={membership.id as `req_${string}`}>{children}</ActAs>
  </MembershipContext>
)

export const useMembership = (): Membership => {
  const membership = use(MembershipContext)
  if (membership === null) throw new Error('No requester is chosen here.')
  return membership
}

/** Whether the member's role covers something. The instance decides; this only spares dead ends. */
export const useMay = (what: keyof typeof MAY): boolean => {
  const { role } = useMembership()
  return (MAY[what] as readonly MemberRole[]).includes(role)
}
