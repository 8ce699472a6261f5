import { toPublicId } from '../../kernel/id.ts'
import { type Context, fail, handle } from '../handle.ts'
import { askModel } from './contract.ts'
import { answeredOf, messagesOf } from './conversation.ts'
import { costMicro, microOf, tokensAtMost } from './cost.ts'
import { presentTurns } from './present-turns.ts'
import { spend } from './queries.ts'
import { fitsAssignment, ownTalk, requestsLeft, type Talk } from './talk.ts'
import { insertTurn, selectTurns, setBetter, type TurnRow } from './turn-queries.ts'

const SIDES = ['a', 'b'] as const

/** Nothing is asked here: the turn waits for a loop, so that no transaction waits for a model. */
export const askModelHandler = handle(askModel, async (context, { text, better, ...asked }) => {
  const { tx, now } = context
  const talk = await ownTalk(context, asked, true)
  const { row, item } = talk
  requireInHand(context, talk)
  const answered = answeredOf(talk.turns)
  if (answered.length >= item.max_turns)
    fail('conflict', `The conversation has its ${item.max_turns} turns; hand it in.`)
  const said = await withChoice(context, talk, answered, better)
  const replies = await reserve(context, talk, said, text)
  await insertTurn(tx, {
    ...{ id: context.newId(), assignment_id: row.id, job_id: row.job_id, item: item.id },
    ...{ number: answered.length + 1, text, now, replies },
  })
  context.note({ subject: toPublicId('assignment', row.id), job_id: row.job_id })
  return presentTurns({ ...talk, turns: await selectTurns(tx, row.id, item.id) })
})

const requireInHand = ({ now }: Context, talk: Talk): void => {
  const { status, expires_at } = talk.row
  if (status === 'expired' || (status === 'active' && expires_at <= now)) fail('assignment_expired')
  if (status !== 'active' && status !== 'changes_requested')
    fail('conflict', `The assignment is ${status}; the conversation is over.`)
  if (talk.turns.some((turn) => turn.status === 'waiting'))
    fail('conflict', 'A reply is under way: wait for it, or call stop_model.')
  if (requestsLeft(talk) === 0) fail('model_budget_spent', 'No request is left for this task.')
}

/** Side by side the conversation goes on with the better reply, so that is said first. */
const withChoice = async (
  { tx }: Context,
  { item }: Talk,
  answered: readonly TurnRow[],
  better: TurnRow['better'] | undefined,
): Promise<TurnRow[]> => {
  const last = answered.at(-1)
  if (item.models.length === 1 || last === undefined) return [...answered]
  if (last.better !== null) return [...answered]
  if (better === undefined || better === null)
    return fail('invalid_input', 'Say in `better` whose reply to the turn before is better.')
  await setBetter(tx, last.id, better)
  return answered.with(-1, { ...last, better })
}

/** Counts the request of every model as the most that it can cost. */
const reserve = async (
  { tx }: Context,
  { row, models, turns }: Talk,
  answered: readonly TurnRow[],
  text: string,
) => {
  const replies: { side: 'a' | 'b'; model_id: string; cost_micro: bigint }[] = []
  for (const [at, model] of models.entries()) {
    const said = messagesOf(model.system_prompt, answered, text).map(({ content }) => content)
    const tokens = { input: tokensAtMost(said), output: model.max_output_tokens }
    const cost_micro = costMicro(model, tokens)
    const most_micro = model.per_job_minor === null ? null : microOf(model.per_job_minor)
    const spending = { job_id: row.job_id, model_id: model.id, cost_micro, most_micro }
    if (!fitsAssignment(model, turns, cost_micro) || !(await spend(tx, spending)))
      fail('model_budget_spent', 'The budget of the requester allows no further request.')
    replies.push({ side: SIDES[at] ?? 'b', model_id: model.id, cost_micro })
  }
  return replies
}
