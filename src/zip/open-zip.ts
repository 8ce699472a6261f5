/**
 * Zip archives of strangers, for the server and the command line. Before anything is unpacked the whole
 * list of contents is looked at; what then comes out is counted as it comes, whatever the list says.
 */
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'

/** Why an archive is not used: a whole sentence. */
export class ArchiveRefused extends Error {}

export type ZipContents = {
  /** Names of the files, in the order of the archive, composed (NFC); folders and hidden files left out. */
  names: readonly string[]
  /** Bytes as the archive says. */
  sizeOf(name: string): number
  /** A whole file of at most `most` bytes. Throws ArchiveRefused. */
  read(name: string, most: number): Promise<Buffer>
  /** A file as it is unpacked, cut off with ArchiveRefused after `most` bytes. */
  stream(name: string, most: number): AsyncGenerator<Uint8Array>
  close(): void
}

/** Opens an archive whose list of contents is sound. Throws ArchiveRefused. */
export const openZip = async (path: string): Promise<ZipContents> => {
  const zip = await openPromise(path, { autoClose: false }).catch(notAnArchive)
  try {
    const entries = await listOf(zip)
    const entryOf = (name: string): Entry => entries.get(name) ?? refuse(`It holds no ${name}.`)
    return {
      names: [...entries.keys()],
      sizeOf: (name) => entryOf(name).uncompressedSize,
      read: async (name, most) => wholeOf(zip, entryOf(name), name, most),
      stream: (name, most) => bytesOf(zip, entryOf(name), name, most),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

const refuse = (sentence: string): never => {
  throw new ArchiveRefused(sentence)
}

const notAnArchive = (error: unknown): never => {
  if (error instanceof Error && 'code' in error) throw error
  return refuse('It is no zip archive, or is damaged or cut off.')
}

/** Every file of the archive by its name, when all of them may be there. */
const listOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const { zip_entries, zip_unpacked, zip_ratio } = FILE_LIMITS
  if (zip.entryCount > zip_entries)
    refuse(`It holds ${zip.entryCount} files; ${zip_entries} are the most.`)
  const entries = new Map<string, Entry>()
  const most = Math.min(zip_unpacked, Math.max(zip.fileSize * zip_ratio, FLOOR))
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      requireFile(entry, name)
      unpacked += entry.uncompressedSize
      if (unpacked > most) refuse(`It would unpack to more than ${most} bytes.`)
      if (name.endsWith('/') || isHidden(name)) continue
      if (entries.has(name)) refuse(`It holds ${name} twice.`)
      entries.set(name, entry)
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error
    throw faultOfList(error)
  }
  return entries
}

/** However small an archive is, rows of text in it may shrink a lot. In bytes. */
const FLOOR = 100 * 1024 * 1024

/** Composed, as rows are: some systems take é apart in names. */
const nameOf = ({ fileName }: Entry): string => fileName.normalize('NFC')

/** What finders and indexers leave behind. */
const isHidden = (name: string): boolean =>
  name
    .split('/')
    .some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db')

const KIND = 0o170000
const PLAIN = [0, 0o100000, 0o040000]

/** Plain files and folders only, neither encrypted nor packed in a way we do not know. */
const requireFile = (entry: Entry, name: string): void => {
  // The upper half is the mode on Unix, where the maker of the archive wrote one.
  const kind = (entry.externalFileAttributes >>> 16) & KIND
  if (!PLAIN.includes(kind)) refuse(`${name} is a link or a device, not a file.`)
  if (entry.isEncrypted()) refuse(`${name} is encrypted.`)
  if (!entry.canDecodeFileData()) refuse(`${name} is packed in a way that cannot be read here.`)
}

/** yauzl says in words what is wrong with a name. */
const faultOfList = (error: unknown): ArchiveRefused => {
  const message = error instanceof Error ? error.message : ''
  const leaves = /^(absolute path|invalid relative path|invalid characters in fileName)/.test(
    message,
  )
  return new ArchiveRefused(
    leaves
      ? 'It holds a name that leads out of the archive.'
      : 'Its list of contents is damaged or contradicts itself.',
  )
}

/** Unpacks while counting; the size that the list says is only believed when it turns out true. */
async function* bytesOf(
  zip: ZipFile,
  entry: Entry,
  name: string,
  most: number,
): AsyncGenerator<Uint8Array> {
  if (entry.uncompressedSize > most) tooLong(name, most)
  let size = 0
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > most) tooLong(name, most)
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error
    refuse(`${name} is damaged inside the archive.`)
  }
  if (sum !== entry.crc32) refuse(`${name} is damaged inside the archive.`)
}

const tooLong = (name: string, most: number): never =>
  refuse(`${name} has more than ${most} bytes.`)

const wholeOf = async (zip: ZipFile, entry: Entry, name: string, most: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytesOf(zip, entry, name, most)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
