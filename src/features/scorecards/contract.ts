/** A requester’s public page: what workers say, and what the ledger says (charter R43, R16, R12). */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { requesterId, Scorecard } from '../ratings/contract.ts'

export const getRequester = defineOperation({
  name: 'get_requester',
  summary: 'Read what everybody may know of a requester who published work',
  description:
    'Ratings by people who worked there, the share of rejected work, the wait for pay, and what an hour of all work truly paid. Counted once a day from the ledger; figures that fewer than five people stand behind are null.',
  route: 'GET /v1/requesters/{requester_id}',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object(requesterId),
  output: z.object({
    object: z.literal('requester'),
    id: Id('requester'),
    livemode: z.boolean(),
    name: z.string(),
    since: Instant,
    scorecard: Scorecard.nullable().describe('null: not counted yet'),
  }),
})

/** The loops’ own: once a day. */
export const countScorecard = defineOperation({
  name: 'count_scorecard',
  summary: 'Count what is shown of a requester anew',
  route: 'POST /v1/system/requesters/{requester_id}/scorecard',
  allow: ['system'],
  effect: 'write',
  input: z.object(requesterId),
  output: z.object({ counted: z.boolean(), ratings_renewed: z.boolean() }),
})
