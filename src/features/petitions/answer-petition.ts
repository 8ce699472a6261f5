import { asRequester, fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { answerPetition } from './contract.ts'
import { applyPetitionEvent } from './move-petition.ts'
import { presentPetition } from './present-petition.ts'
import { findPetition } from './queries.ts'

/** By a human of whom it was sent to; however late, it opens publishing again. */
export const answerPetitionHandler = handle(
  answerPetition,
  async (context, { petition_id, answer }) => {
    const { tx, caller } = context
    const addressee = caller.kind === 'operator' ? null : asRequester(context).requester_id
    const by = personOf(caller) ?? fail('forbidden')
    const petition = await findPetition(tx, petition_id, null)
    if (petition === undefined || petition.requester_id !== addressee || petition.sent_at === null)
      return fail('not_found')
    await applyPetitionEvent(context, petition, 'answer', { answer: { text: answer, by } })
    return presentPetition(context, (await findPetition(tx, petition_id, null)) ?? petition)
  },
)
