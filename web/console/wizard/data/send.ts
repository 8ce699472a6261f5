/** Sends pictures, then rows; nothing shows in the draft before the last step. */
import type { Transport } from '../../../../src/sdk/transport.ts'
import { call } from '../../../api.generated.ts'
import { readImage } from '../../ask/question.ts'
import type { Row } from './rows.ts'

/** Uploads at a time: a phone's line is shared. */
const AT_ONCE = 3
const CHUNK_ROWS = 1000
const CHUNK_SIGNS = 500_000

export type Progress = { part: 'pictures' | 'rows'; done: number; of: number }

/** A picture that the instance refused, or that could not be read. */
export class PictureRefused extends Error {
  readonly picture: string
  readonly reason: unknown
  constructor(picture: string, reason: unknown) {
    super(picture)
    this.name = 'PictureRefused'
    this.picture = picture
    this.reason = reason
  }
}

/** Uploads every picture once; the ids by name. Those that are there already are not sent again. */
export const sendPictures = async (
  transport: Transport,
  pictures: ReadonlyMap<string, File>,
  ids: Map<string, string>,
  onProgress: (progress: Progress) => void,
): Promise<void> => {
  const waiting = [...pictures].filter(([name]) => !ids.has(name))
  const tell = () => onProgress({ part: 'pictures', done: ids.size, of: pictures.size })
  tell()
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, file] = next
      try {
        const { id } = await call('upload_file', await readImage(file), {}, transport)
        ids.set(name, id)
      } catch (reason) {
        waiting.length = 0
        throw new PictureRefused(file.name, reason)
      }
      tell()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/** Rows in pieces that fit into one request each. */
export const chunksOf = (rows: readonly Row[]): Row[][] => {
  const chunks: Row[][] = []
  let signs = 0
  for (const row of rows) {
    const size = JSON.stringify(row).length
    const last = chunks.at(-1)
    if (last === undefined || last.length >= CHUNK_ROWS || signs + size > CHUNK_SIGNS) {
      chunks.push([row])
      signs = size
    } else {
      last.push(row)
      signs += size
    }
  }
  return chunks
}

/** Stages all rows and makes them part of the draft at once. What fails leaves nothing behind. */
export const sendRows = async (
  transport: Transport,
  job_id: string,
  rows: readonly Row[],
  onProgress: (progress: Progress) => void,
): Promise<void> => {
  const upload = await call('start_upload', { job_id }, {}, transport)
  try {
    let done = 0
    for (const [chunk, part] of chunksOf(rows).entries()) {
      onProgress({ part: 'rows', done, of: rows.length })
      const staged = { upload_id: upload.id, chunk, from_text: true, rows: part }
      await call('upload_tasks', staged, {}, transport)
      done += part.length
    }
    await call('finish_upload', { upload_id: upload.id }, {}, transport)
  } catch (error) {
    // Without this the next try would be refused; the loops would throw it away in a day.
    await call('discard_upload', { upload_id: upload.id }, {}, transport).catch(() => undefined)
    throw error
  }
}
