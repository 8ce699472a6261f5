/** A conversation under way: whose it is, with which models, and how far it may still go. */
import type { AnswerItem, Form } from '../../forms/form.ts'
import { fromPublicId, type Uuid } from '../../kernel/id.ts'
import { MODEL_LIMITS } from '../../kernel/limits/expert/model-limits.ts'
import { asWorker, type Context, fail } from '../handle.ts'
import { costMicro, microOf } from './cost.ts'
import { type ModelRow, ownModels } from './queries.ts'
import { findTalk, selectTurns, type TalkRow, type TurnRow } from './turn-queries.ts'

export type ModelChatItem = Extract<AnswerItem, { type: 'model_chat' }>

/** The items of a form that talk to models. */
export const talksIn = (form: unknown): ModelChatItem[] =>
  (form as Form).pages
    .flatMap(({ items }) => items)
    .filter((item): item is ModelChatItem => item.type === 'model_chat')

/** The ids of an item’s models: a, then b. */
export const modelIds = ({ models }: ModelChatItem): Uuid[] =>
  models.map(({ id }) => fromPublicId('model', id))

export type Talk = {
  row: TalkRow
  item: ModelChatItem
  turns: TurnRow[]
  /** By side, as far as they are there. */
  models: ModelRow[]
}

/** One’s own conversation; nobody else’s is there. */
export const ownTalk = async (
  context: Context,
  { assignment_id, item: id }: { assignment_id: Uuid; item: string },
  lock: boolean,
): Promise<Talk> => {
  const { tx } = context
  const { worker_id } = asWorker(context)
  const row = (await findTalk(tx, { assignment_id, worker_id, lock })) ?? fail('not_found')
  const item = talksIn(row.form).find((one) => one.id === id)
  if (item === undefined) return fail('conflict', `The form has no conversation called "${id}".`)
  const ids = modelIds(item)
  const found = await ownModels(tx, row.requester_id, ids)
  const models = ids.flatMap((one) => found.find((model) => model.id === one) ?? [])
  return { row, item, turns: await selectTurns(tx, assignment_id, id), models }
}

/** How often the models of an item were asked for this assignment, the one that was asked most. */
const askedOf = (turns: readonly TurnRow[]): number => turns.length

/** Requests that are left; none where a model is not there any more. */
export const requestsLeft = ({ item, models, turns }: Talk): number => {
  if (models.length < item.models.length) return 0
  const most = Math.min(...models.map((model) => model.requests_per_assignment))
  return Math.max(0, most - askedOf(turns))
}

/** What one model cost for this assignment so far. */
export const spentBy = (turns: readonly TurnRow[], model_id: Uuid): bigint =>
  turns
    .flatMap(({ replies }) => replies ?? [])
    .filter((reply) => reply.model_id === model_id)
    .reduce((sum, { cost_micro }) => sum + BigInt(cost_micro), 0n)

/** Whether another request of so many tokens stays under the ceiling of the assignment. */
export const fitsAssignment = (
  model: ModelRow,
  turns: readonly TurnRow[],
  cost_micro: bigint,
): boolean =>
  model.per_assignment_minor === null ||
  spentBy(turns, model.id) + cost_micro <= microOf(model.per_assignment_minor)

/** The least that a request can cost at most: nothing said, all that may be replied. */
const leastCost = (model: ModelRow): bigint =>
  costMicro(model, { input: MODEL_LIMITS.tokens_around, output: model.max_output_tokens })

/**
 * Whether people can go on no further through no fault of theirs: a model is gone, its budget is spent before
 * the fewest turns, or it failed again and again. Whoever gives the task back then is paid for the time.
 */
export const isStuck = (talk: Talk): boolean => {
  const { item, models, turns } = talk
  const answered = turns.filter(({ status }) => status === 'answered').length
  if (answered >= item.min_turns) return false
  const last = turns.slice(-MODEL_LIMITS.failures)
  const failing =
    last.length === MODEL_LIMITS.failures && last.every(({ fault }) => fault === 'endpoint')
  return (
    failing ||
    models.length < item.models.length ||
    models.some((model) => !fitsAssignment(model, turns, leastCost(model)))
  )
}
