import { toPublicId } from '../../kernel/id.ts'
import { asRequester, handle } from '../handle.ts'
import { uploadFile } from './contract.ts'
import { presentFile } from './present-file.ts'
import { storeFile } from './store-file.ts'

export const uploadFileHandler = handle(uploadFile, async (context, input) => {
  const row = await storeFile(context, asRequester(context).requester_id, input)
  context.note({ subject: toPublicId('file', row.id) })
  return presentFile(row, context.instance)
})
