/** Files of answers on disk: plain or gzip, or from stdin. */
import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { AnswerColumns } from '../../features/quality/offline/reading/columns.ts'
import {
  answerReader,
  type ReadOptions,
} from '../../features/quality/offline/reading/read-answers.ts'
import { UnreadableAnswers } from '../../features/quality/offline/reading/unreadable.ts'
import { UsageError } from '../exit-code.ts'

/** Large pieces: fewer records lie across two of them. */
const PIECE = 1 << 20
const GZIP = [0x1f, 0x8b]

const opened = (file: string): Readable => {
  if (file === '-') return process.stdin
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`The file ${file} cannot be read.`)
  return createReadStream(file, { highWaterMark: PIECE })
}

async function* pieces(stream: Readable): AsyncGenerator<Uint8Array> {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const first = await source.next()
  if (first.done === true) return
  const head = first.value
  const rest = async function* () {
    yield head
    for (let next = await source.next(); next.done !== true; next = await source.next())
      yield next.value
  }
  const zipped = head[0] === GZIP[0] && head[1] === GZIP[1]
  yield* zipped ? unzipped(rest()) : rest()
}

const unzipped = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> => {
  const gunzip = createGunzip({ chunkSize: PIECE })
  const feed = async () => {
    for await (const piece of bytes)
      if (!gunzip.write(piece)) await new Promise((resolve) => gunzip.once('drain', resolve))
    gunzip.end()
  }
  feed().catch((error) => gunzip.destroy(error as Error))
  return gunzip
}

const isZipFault = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code ?? '').startsWith('Z_')

/** Reads one file; says in a sentence why it cannot be used. */
export const readAnswerFile = async (
  file: string,
  options: ReadOptions = {},
): Promise<AnswerColumns> => {
  const reader = answerReader(options)
  try {
    for await (const piece of pieces(opened(file))) reader.feed(piece)
    return reader.finish()
  } catch (error) {
    if (error instanceof UnreadableAnswers)
      throw new UsageError(`${file}: ${error.message}\n${error.hint}`)
    if (isZipFault(error))
      throw new UsageError(`${file}: The gzip data is damaged or cut off.\nBring the whole file.`)
    throw error
  }
}
