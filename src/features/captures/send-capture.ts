import { toPublicId } from '../../kernel/id.ts'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { sendCapture } from './contract.ts'
import { presentCapture } from './present-capture.ts'
import { addChunk, findHeld, lockCapture } from './queries.ts'
import { requireOpen } from './require-open.ts'

/** Adds a piece where the last one ended. One that is here already changes nothing. */
export const sendCaptureHandler = handle(sendCapture, async (context, input) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const { capture_id, offset } = input
  const row = (await lockCapture(tx, capture_id, worker_id)) ?? fail('not_found')
  requireOpen((await findHeld(tx, row.assignment_id, worker_id)) ?? fail('not_found'), now)
  const bytes = Buffer.from(input.data_base64, 'base64')
  if (bytes.byteLength === 0 || bytes.byteLength > CAPTURE_LIMITS.chunk)
    fail('capture_not_asked', `A piece has 1 to ${CAPTURE_LIMITS.chunk} bytes.`)
  const end = offset + bytes.byteLength
  if (end > row.bytes)
    fail('capture_out_of_step', `The piece ends at ${end}; the file has ${row.bytes} bytes.`)
  if (row.file_id !== null || end <= row.received) return presentCapture(instance, row)
  if (offset !== row.received)
    fail('capture_out_of_step', `${row.received} bytes are here; the piece begins at ${offset}.`)
  const longer = await addChunk(tx, capture_id, { at: offset, end, bytes, now })
  context.note({ subject: toPublicId('assignment', row.assignment_id) })
  return presentCapture(instance, longer ?? row)
})
