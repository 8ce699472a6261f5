import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { discardCapture } from './contract.ts'
import { lockCapture, removeCaptures } from './queries.ts'

/** Gone with its bytes, also after the work was returned. What was handed in stays with the answer. */
export const discardCaptureHandler = handle(discardCapture, async (context, { capture_id }) => {
  const { tx } = context
  const row = (await lockCapture(tx, capture_id, asWorker(context).worker_id)) ?? fail('not_found')
  if (row.handed_in_at !== null)
    fail('conflict', 'It was handed in, and stays with the answer it belongs to.')
  context.note({ subject: toPublicId('assignment', row.assignment_id) })
  return { discarded: (await removeCaptures(tx, [capture_id])) > 0 }
})
