import { createHash } from 'node:crypto'
import { kindOfType } from '../../forms/item-parts/file-kinds.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { insertFile, type StoredContent } from '../files/queries.ts'
import { keptContent, roomLeft } from '../files/store-file.ts'
import { asWorker, fail, handlePrepared, type Preparation } from '../handle.ts'
import { capturedTypeOf } from './captured-type.ts'
import { finishCapture } from './contract.ts'
import { presentCapture } from './present-capture.ts'
import {
  type CaptureRow,
  chunksOf,
  findCapture,
  findHeld,
  lockCapture,
  setFile,
} from './queries.ts'
import { requireAsked, requireOpen } from './require-open.ts'

/** The pieces, put together and compared with what was announced; null when there is a file already. */
const piecesOf = ({ look }: Preparation, capture_id: Uuid, worker_id: Uuid) =>
  look(async (tx) => {
    const row = (await findCapture(tx, capture_id, worker_id)) ?? fail('not_found')
    if (row.file_id !== null) return null
    const work = (await findHeld(tx, row.assignment_id, worker_id)) ?? fail('not_found')
    if (row.received < row.bytes)
      fail('capture_incomplete', `${row.received} of ${row.bytes} bytes are here.`)
    return { row, work, bytes: Buffer.concat(await chunksOf(tx, capture_id)) }
  })

const requireSame = ({ name, sha256 }: CaptureRow, bytes: Buffer): void => {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    fail('capture_damaged', `${name} changed on its way, or was announced with another hash.`)
}

/** Looked at, written anew if it is a picture, and stored; nobody’s file yet. */
const prepare = async (
  preparation: Preparation,
  { capture_id }: { capture_id: Uuid },
): Promise<StoredContent | null> => {
  const pieces = await piecesOf(preparation, capture_id, asWorker(preparation).worker_id)
  if (pieces === null) return null
  const { row, work, bytes } = pieces
  requireSame(row, bytes)
  const { kinds } = requireAsked(work, row.item)
  const media_type = capturedTypeOf(bytes)
  const kind = media_type && kindOfType(media_type)
  if (media_type === undefined || kind === undefined || !kinds.includes(kind))
    return fail(
      'capture_not_asked',
      `${row.name} is ${kind ?? 'a kind of file that cannot be read'}; asked for is ${kinds.join(' or ')}.`,
    )
  return { ...(await keptContent(preparation, row.name, bytes, media_type)), source_sha256: null }
}

/** The pieces become a file of the requester’s, which only its sender sees until the answer is handed in. */
export const finishCaptureHandler = handlePrepared(
  finishCapture,
  prepare,
  async (context, { capture_id }, content) => {
    const { tx, now, instance } = context
    const { worker_id } = asWorker(context)
    const row = (await lockCapture(tx, capture_id, worker_id)) ?? fail('not_found')
    // Finished before, or by the same call sent twice.
    if (row.file_id !== null || content === null) return presentCapture(instance, row)
    const work = (await findHeld(tx, row.assignment_id, worker_id)) ?? fail('not_found')
    requireOpen(work, now)
    const { requester_id } = work
    const file = await insertFile(tx, {
      ...{ ...content, id: context.newId(), requester_id, name: row.name },
      ...{ sent_at: now, created_at: now },
    })
    if ((await roomLeft(tx, requester_id, instance)) < 0n)
      fail('capture_no_room', 'The requester has used up the room for files.')
    const stored = await setFile(tx, capture_id, file.id, now)
    context.note({ subject: toPublicId('assignment', row.assignment_id), job_id: work.job_id })
    return presentCapture(instance, stored ?? row)
  },
)
