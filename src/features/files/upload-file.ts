import { toPublicId } from '../../kernel/id.ts'
import { asRequester, handlePrepared } from '../handle.ts'
import { uploadFile } from './contract.ts'
import { presentFile } from './present-file.ts'
import { prepareFile, storeFile } from './store-file.ts'

export const uploadFileHandler = handlePrepared(
  uploadFile,
  (preparation, { name, data_base64 }) =>
    prepareFile(
      preparation,
      asRequester(preparation).requester_id,
      name,
      Buffer.from(data_base64, 'base64'),
    ),
  async (context, _, prepared) => {
    const row = await storeFile(context, asRequester(context).requester_id, prepared)
    context.note({ subject: toPublicId('file', row.id) })
    return presentFile(context, row)
  },
)
