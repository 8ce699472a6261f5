import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { findSpace } from '../spaces/queries.ts'
import { signPetition } from './contract.ts'
import { presentPetition } from './present-petition.ts'
import { findPetition, lockPetition, sign, unsign } from './queries.ts'

/** The instance itself sends it, a moment later: so no event says whose name was the last one needed. */
export const signPetitionHandler = handle(
  signPetition,
  async (context, { petition_id, signed }) => {
    const { tx, now } = context
    const { worker_id } = asWorker(context)
    const before = (await findPetition(tx, petition_id, worker_id)) ?? fail('not_found')
    const space = (await findSpace(tx, before.space_id, worker_id)) ?? fail('not_found')
    if (!space.admits) fail('not_of_this_space')
    const locked = (await lockPetition(tx, petition_id)) ?? fail('not_found')
    if (before.signed !== signed && locked.status !== 'collecting')
      fail('conflict', `The petition is ${locked.status}; its signatures stand.`)
    if (before.signed !== signed)
      await (signed ? sign(tx, petition_id, worker_id, now) : unsign(tx, petition_id, worker_id))
    context.note({ subject: toPublicId('petition', petition_id) })
    const petition = await findPetition(tx, petition_id, worker_id)
    return presentPetition(context, petition ?? fail('not_found'))
  },
)
