/** Before a job opens: every model that its form talks to is there, and its requester’s. */
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { type Context, fail } from '../handle.ts'
import { ownModels } from './queries.ts'
import { modelIds, talksIn } from './talk.ts'

export const requireModels = async (
  { tx }: Context,
  { requester_id, form }: { requester_id: Uuid; form: unknown },
): Promise<void> => {
  const talks = talksIn(form)
  const wanted = [...new Set(talks.flatMap(modelIds))]
  if (wanted.length === 0) return
  const found = await ownModels(tx, requester_id, wanted)
  const turns = Math.max(...talks.map(({ max_turns }) => max_turns))
  const scarce = found.find((model) => model.requests_per_assignment < turns)
  if (scarce !== undefined)
    fail(
      'conflict',
      `The model ${scarce.name} allows ${scarce.requests_per_assignment} requests for a task; the form asks for up to ${turns} turns.`,
    )
  const missing = wanted.find((id) => !found.some((model) => model.id === id))
  if (missing !== undefined)
    fail('model_missing', `You have no model ${toPublicId('model', missing)}.`)
}
