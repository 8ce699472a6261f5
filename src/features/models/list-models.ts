import { asRequester, handle } from '../handle.ts'
import { listModels } from './contract.ts'
import { presentModel } from './present-model.ts'
import { selectModels } from './queries.ts'

export const listModelsHandler = handle(listModels, async (context) => {
  const rows = await selectModels(context.tx, asRequester(context).requester_id)
  return { object: 'models' as const, data: rows.map((row) => presentModel(context, row)) }
})
