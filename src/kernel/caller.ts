/**
 * Who is calling. A browser session of a person is a human; everything that holds a bearer token or
 * an API key is an agent with a mandate (design: two walls). Worker tokens exist on sandboxes only.
 */
import type { Uuid } from './id.ts'

/** What a member of a requester may be. */
export const MEMBER_ROLES = ['owner', 'manager', 'reviewer', 'finance'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export type Caller =
  | { kind: 'anonymous' }
  /** Signed in, but acting neither as a worker nor for a requester. */
  | { kind: 'person'; person_id: Uuid; confirmed_at: Date }
  | { kind: 'worker'; worker_id: Uuid; person_id: Uuid }
  | {
      kind: 'member'
      requester_id: Uuid
      person_id: Uuid
      role: MemberRole
      /** When this human last proved who they are with a password, passkey or sign-in link. */
      confirmed_at: Date
    }
  | { kind: 'agent'; requester_id: Uuid; agent_id: Uuid; key_id: Uuid; scopes: readonly Scope[] }
  | { kind: 'operator'; person_id: Uuid; confirmed_at: Date }
  /** The instance's own loops; no door can produce it. */
  | { kind: 'system'; loop: string }

/** What a key may be used for. */
export const SCOPES = ['read', 'jobs', 'reviews'] as const
export type Scope = (typeof SCOPES)[number]

/** The words an operation's `allow` may use: kinds of caller, a member's kind being its role. */
export const CALLER_KINDS = [
  'anonymous',
  'person',
  'worker',
  ...MEMBER_ROLES,
  'agent',
  'operator',
  'system',
] as const
export type CallerKind = (typeof CALLER_KINDS)[number]

/** The word for this caller in `allow`. */
export const kindOf = (caller: Caller): CallerKind =>
  caller.kind === 'member' ? caller.role : caller.kind

/** The id that stands for the caller in audit events and idempotency rows. */
export const callerKey = (caller: Caller): string => {
  switch (caller.kind) {
    case 'anonymous':
      return 'anonymous'
    case 'worker':
      return `worker:${caller.worker_id}`
    case 'member':
      return `member:${caller.requester_id}:${caller.person_id}`
    case 'agent':
      return `agent:${caller.agent_id}`
    case 'system':
      return `system:${caller.loop}`
    default:
      return `${caller.kind}:${caller.person_id}`
  }
}
