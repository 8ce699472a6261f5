/** What a loop needs to ask for a turn. */
import type { Transaction } from '../../database/pool.ts'
import { type ModelRow, modelsThere } from './queries.ts'
import { selectTurns, type TakenTurn, type TurnRow } from './turn-queries.ts'

export type Asking = {
  models: { side: 'a' | 'b'; model: ModelRow }[]
  /** What was said before. */
  turns: TurnRow[]
  text: string
}

/** Undefined when a model of it is gone. */
export const askingOf = async (
  tx: Transaction,
  { id, assignment_id, item }: TakenTurn,
): Promise<Asking | undefined> => {
  const turns = await selectTurns(tx, assignment_id, item)
  const turn = turns.find((one) => one.id === id)
  if (turn === undefined) return undefined
  const found = await modelsThere(
    tx,
    turn.replies.map(({ model_id }) => model_id),
  )
  const models = turn.replies.flatMap(({ side, model_id }) => {
    const model = found.find((one) => one.id === model_id)
    return model === undefined ? [] : [{ side, model }]
  })
  return models.length < turn.replies.length ? undefined : { models, turns, text: turn.text }
}
