import type { Uuid } from '../../kernel/id.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { type Context, fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { findPetition } from '../petitions/queries.ts'
import { findPublicRating } from '../ratings/queries.ts'
import { findPost, findSpace } from '../spaces/queries.ts'
import { reportText } from './contract.ts'
import { insertReport } from './queries.ts'

/** Who reports is known to nobody but the database; the text is kept as they saw it. */
export const reportTextHandler = handle(reportText, async (context, { reason, ...asked }) => {
  const { tx, now, caller, instance } = context
  const reported_by = personOf(caller) ?? fail('forbidden')
  const { text, hidden, ...about } = await textOf(context, asked)
  if (!hidden) {
    const report = { id: context.newId(), text, reason, reported_by, reported_at: now }
    await insertReport(tx, { ...report, ...NONE, ...about })
  }
  return { object: 'text_report_received' as const, livemode: instance.livemode }
})

const NONE = { rating_id: null, post_id: null, petition_id: null }
type Asked = Omit<InputOf<typeof reportText>, 'reason'>
type Shown = { text: string; hidden: boolean } & Partial<Record<keyof typeof NONE, Uuid>>

/** The one text that is named, if the caller can read it. */
const textOf = async (context: Context, asked: Asked): Promise<Shown> => {
  const { rating_id, post_id, petition_id } = asked
  if (Object.values(asked).filter((id) => id !== undefined).length > 1)
    return fail('invalid_input', 'Name one text: rating_id, post_id or petition_id.')
  if (rating_id !== undefined) {
    const rating = (await findPublicRating(context.tx, rating_id)) ?? fail('not_found')
    return { rating_id, text: rating.text, hidden: rating.hidden_reason !== null }
  }
  if (post_id !== undefined) return postOf(context, post_id)
  if (petition_id !== undefined) return petitionOf(context, petition_id)
  return fail('not_found', 'Name a text: rating_id, post_id or petition_id.')
}

const reads = async ({ tx, caller }: Context, space_id: Uuid): Promise<boolean> =>
  caller.kind === 'worker' && (await findSpace(tx, space_id, caller.worker_id)) !== undefined

const postOf = async (context: Context, post_id: Uuid): Promise<Shown> => {
  const post = await findPost(context.tx, post_id)
  if (post === undefined || post.text === null || !(await reads(context, post.space_id)))
    return fail('not_found')
  return { post_id, text: post.text, hidden: post.hidden_reason !== null }
}

/** Read by its space and by whom it was sent to; of one to the operator nobody but workers judge. */
const petitionOf = async (context: Context, petition_id: Uuid): Promise<Shown> => {
  const { caller } = context
  const petition = (await findPetition(context.tx, petition_id, null)) ?? fail('not_found')
  const sentTo =
    caller.kind === 'member' &&
    petition.sent_at !== null &&
    petition.requester_id === caller.requester_id
  if (!sentTo && !(await reads(context, petition.space_id))) return fail('not_found')
  const text = `${petition.title}\n\n${petition.text}`
  return { petition_id, text, hidden: petition.hidden_reason !== null }
}
