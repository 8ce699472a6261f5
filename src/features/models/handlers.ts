/** What the operations on models do. */
import { askModelHandler } from './ask-model.ts'
import { createModelHandler } from './create-model.ts'
import { deleteModelHandler } from './delete-model.ts'
import { listModelTurnsHandler } from './list-model-turns.ts'
import { listModelsHandler } from './list-models.ts'
import { recordModelTurnHandler } from './record-model-turn.ts'
import { stopModelHandler } from './stop-model.ts'

export const modelHandlers = {
  askModel: askModelHandler,
  createModel: createModelHandler,
  deleteModel: deleteModelHandler,
  listModels: listModelsHandler,
  listModelTurns: listModelTurnsHandler,
  recordModelTurn: recordModelTurnHandler,
  stopModel: stopModelHandler,
}
