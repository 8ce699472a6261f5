import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { deleteModel } from './contract.ts'
import { removeModel } from './queries.ts'

export const deleteModelHandler = handle(deleteModel, async (context, { model_id: id }) => {
  const { tx, now } = context
  const { requester_id } = asRequester(context)
  if (!(await removeModel(tx, { id, requester_id, now }))) fail('not_found')
  context.note({ subject: toPublicId('model', id), requester_id })
  return { removed: true as const }
})
