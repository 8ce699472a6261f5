import { MediaSource } from '../../forms/text/safe-url.ts'
import { toPublicId } from '../../kernel/id.ts'
import { fileNamedBy } from '../files/file-named-by.ts'
import { findOwnFile } from '../files/queries.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { replaceCopy } from './contract.ts'
import { lockCopy, saveCopy, saveSource, selectCopy } from './copy-queries.ts'
import { presentCopy } from './present-copy.ts'
import type { CopyRow } from './queries.ts'

/** What is copied already stays as it is: people may work on it, or have seen it in a preview. */
export const replaceCopyHandler = handle(replaceCopy, async (context, { copy_id, source }) => {
  const { tx, instance } = context
  const copy = await lockCopy(tx, copy_id)
  if (copy === undefined || copy.requester_id !== asRequester(context).requester_id)
    return fail('not_found')
  if (copy.status === 'copied') fail('conflict', 'It is copied already, and is what people see.')
  await replace(context, copy, source)
  context.note({ subject: toPublicId('job', copy.job_id), job_id: copy.job_id })
  return presentCopy((await selectCopy(tx, copy_id)) ?? fail('not_found'), instance.livemode)
})

const replace = async ({ tx, now }: Context, copy: CopyRow, source: string): Promise<void> => {
  const fault = MediaSource().safeParse(source).error?.issues[0]?.message
  if (fault !== undefined) fail('invalid_input', `/source: ${fault}.`)
  const file_id = fileNamedBy(source)
  if (file_id === undefined) return saveSource(tx, { id: copy.id, address: source, now })
  const file = await findOwnFile(tx, file_id, copy.requester_id)
  if (file === undefined) return fail('not_found', 'You have no such file.')
  if (!file.media_type.startsWith(`${copy.kind}/`))
    fail('conflict', `The file is ${file.media_type}; the address stands for ${copy.kind}.`)
  await saveCopy(tx, { ...copy, status: 'copied', file_id, reason: null })
}
