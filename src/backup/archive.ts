/**
 * The file a backup is: a gzipped tar that any tar can list and unpack. Entries are small (rows come
 * in pieces, files are under their upload limit), so one is always whole in memory.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { StartError } from '../database/start-error.ts'

export type Entry = { name: string; bytes: Buffer }

const BLOCK = 512
/** No entry of ours comes near it; a header that says more is none of ours. In bytes. */
const ENTRY_MAXIMUM = 1024 ** 3

/**
 * Writes the entries as they come into `file`, readable by this user only, whole or not at all, and
 * never over one that is there. Returns the file's SHA-256, which `sha256sum` finds too.
 */
export const writeArchive = async (
  file: string,
  entries: AsyncIterable<Entry>,
): Promise<{ sha256: string; bytes: number }> => {
  if (existsSync(file)) throw new StartError(`The file ${file} is there already; choose another.`)
  const draft = `${file}.part`
  const hash = createHash('sha256')
  let size = 0
  const weigh = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  try {
    const disk = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(tarOf(entries), createGzip(), weigh, disk)
    await rename(draft, file)
    return { sha256: hash.digest('hex'), bytes: size }
  } catch (error) {
    await rm(draft, { force: true })
    throw error instanceof Error && 'syscall' in error ? cannotWrite(file, error) : error
  }
}

const cannotWrite = (file: string, error: Error): StartError =>
  new StartError(`The file ${file} cannot be written: ${error.message}.`, { cause: error })

async function* tarOf(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, bytes } of entries) {
    yield headerOf(name, bytes.length)
    yield bytes
    yield Buffer.alloc(padding(bytes.length))
  }
  yield Buffer.alloc(2 * BLOCK)
}

const padding = (length: number): number => (BLOCK - (length % BLOCK)) % BLOCK

/** A header as POSIX.1-1988 (ustar) wants it; the checksum is taken with blanks in its own place. */
const headerOf = (name: string, length: number): Buffer => {
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, width: number): string =>
    `${value.toString(8).padStart(width - 1, '0')}\0`
  header.write(name, 0, 100, 'utf8')
  header.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(length, 12) + octal(0, 12), 100)
  header.write('        0', 148)
  header.write('ustar\u000000', 257, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0)

/** Reads the entries of a backup. Throws StartError where the file is damaged, cut off or no backup. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const packed = createReadStream(file)
  const stream = createGunzip()
  packed.on('error', (error) => stream.destroy(error))
  const pieces = packed.pipe(stream)[Symbol.asyncIterator]()
  const take = takerOf(pieces)
  try {
    for (;;) {
      const header = await take(BLOCK)
      if (header.every((byte) => byte === 0)) break
      const { name, length } = readHeader(header)
      const bytes = await take(length)
      await take(padding(length))
      yield { name, bytes }
    }
    // To the end, so that what gzip says about the whole is heard.
    while (!(await pieces.next()).done);
  } catch (error) {
    throw error instanceof StartError ? error : unreadable(file, error)
  } finally {
    packed.destroy()
    stream.destroy()
  }
}

const unreadable = (file: string, error: unknown): StartError => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return new StartError(
    code === 'ENOENT'
      ? `There is no file ${file}.`
      : `The file ${file} is damaged or no backup of Fairhand.`,
    { cause: error },
  )
}

const readHeader = (header: Buffer): { name: string; length: number } => {
  const text = (from: number, to: number): string =>
    header.toString('utf8', from, to).replace(/\0.*$/s, '').trim()
  const copy = Buffer.from(header)
  copy.write('        ', 148)
  const length = Number.parseInt(text(124, 136), 8)
  if (sumOf(copy) !== Number.parseInt(text(148, 156), 8) || !(length <= ENTRY_MAXIMUM))
    throw new Error('not a header')
  return { name: text(0, 100), length }
}

/** Exactly so many bytes from the pieces, or an error at their end. */
const takerOf = (pieces: AsyncIterator<Buffer>) => {
  let held: Buffer[] = []
  let size = 0
  return async (wanted: number): Promise<Buffer> => {
    while (size < wanted) {
      const { value, done } = await pieces.next()
      if (done) throw new Error('the file ends too early')
      held.push(value)
      size += value.length
    }
    const all = Buffer.concat(held)
    held = [all.subarray(wanted)]
    size = all.length - wanted
    return all.subarray(0, wanted)
  }
}
