import { toPublicId, type Uuid } from '../../kernel/id.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { hashOf } from '../../kernel/secrets.ts'
import { type Context, fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { findWorkerOf, insertWorker, isMemberOf } from '../identity/queries.ts'
import { admit } from '../waiting/queries.ts'
import { joinPool } from './contract.ts'
import { countUse, lockInvite, type OpenedInvite } from './invite-queries.ts'
import { presentMembership } from './present-pool.ts'
import { findMembership, type MembershipRow, putIntoPool } from './queries.ts'
import { refuseInvite } from './refuse-invite.ts'

/** Whoever is in already stays in, and no use of the link is counted. */
export const joinPoolHandler = handle(joinPool, async (context, { token, ...said }) => {
  const { tx, caller } = context
  const person_id = personOf(caller) ?? fail('forbidden', 'Sign in as a person first.')
  const invite = (await lockInvite(tx, hashOf(token))) ?? fail('not_found')
  const { pool_id } = invite
  const worker = await findWorkerOf(tx, person_id)
  const before = worker && (await findMembership(tx, pool_id, worker.id))
  context.note({ subject: toPublicId('pool', pool_id) })
  if (before?.left_at === null) return presentMembership(before, context)
  await requireWelcome(context, invite, { person_id, before })
  requireConfirmed(invite, said)
  const worker_id = worker?.id ?? (await becomeWorker(context, person_id, said))
  await enter(context, invite, worker_id)
  context.note({ requester_id: invite.requester_id, worker_id })
  const membership = (await findMembership(tx, pool_id, worker_id)) ?? fail('not_found')
  return presentMembership(membership, context)
})

type Said = Omit<InputOf<typeof joinPool>, 'token'>

/** Refuses a link that is over, the requester’s own members, and whoever was taken out since it was made. */
const requireWelcome = async (
  { tx, now }: Context,
  invite: OpenedInvite,
  { person_id, before }: { person_id: Uuid; before: MembershipRow | undefined },
): Promise<void> => {
  refuseInvite(invite, now)
  if (await isMemberOf(tx, person_id, invite.requester_id)) fail('own_work')
  const removed_at = before?.left_because === 'left' ? null : (before?.left_at ?? null)
  if (removed_at !== null && removed_at >= invite.created_at) fail('invite_too_early')
}

const requireConfirmed = (invite: OpenedInvite, { paid_elsewhere }: Said): void => {
  if (invite.kind === 'employed' && !paid_elsewhere)
    fail(
      'paid_elsewhere_unconfirmed',
      `Fairhand pays nothing for this work: ${invite.requester} does, under a contract with you.`,
    )
}

/** Somebody has work for this person, so there is nothing to wait for (charter R48). */
const becomeWorker = async (
  { tx, now, newId }: Context,
  person_id: Uuid,
  { of_age }: Said,
): Promise<Uuid> => {
  if (of_age !== true) fail('invalid_input', 'You are no worker here yet: say `of_age: true`.')
  const id = newId()
  const attested = { of_age_attested_at: now, created_at: now }
  await insertWorker(tx, { id, person_id, sandbox: false, ...attested })
  await admit(tx, person_id, now)
  return (await findWorkerOf(tx, person_id))?.id ?? id
}

const enter = async ({ tx, now }: Context, invite: OpenedInvite, worker_id: Uuid) => {
  const { pool_id, kind, id: invite_id } = invite
  await countUse(tx, invite_id)
  const paid_elsewhere_at = kind === 'employed' ? now : null
  await putIntoPool(tx, { pool_id, kind, worker_id, invite_id, now, paid_elsewhere_at })
}
