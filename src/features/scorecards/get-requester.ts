import { fail, handle } from '../handle.ts'
import { presentScorecard } from '../ratings/present-scorecard.ts'
import { findScorecard } from '../ratings/queries.ts'
import { getRequester } from './contract.ts'

export const getRequesterHandler = handle(getRequester, async ({ tx }, { requester_id: id }) => {
  const { scorecard, ...requester } = (await findScorecard(tx, id)) ?? fail('not_found')
  return { object: 'requester' as const, id, ...requester, scorecard: presentScorecard(scorecard) }
})
