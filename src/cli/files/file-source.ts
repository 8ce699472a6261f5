/** Where files come from: a folder or a zip archive on this machine, read a file at a time. */
import { createReadStream, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { ArchiveRefused, openZip } from '../../zip/open-zip.ts'
import { UsageError } from '../exit-code.ts'

export type FileSource = {
  /** Names from the top, with /, composed (NFC); hidden files are left out. */
  names: readonly string[]
  /** A whole file. Throws a UsageError for one that is too large to be stored. */
  read(name: string): Promise<Uint8Array>
  stream(name: string): AsyncIterable<Uint8Array>
  close(): void
}

/** Opens a folder or an archive. Throws a UsageError where neither is. */
export const openSource = async (path: string): Promise<FileSource> => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return folderSource(path)
  if (found?.isFile()) return zipSource(path)
  throw new UsageError(`There is neither a folder nor a zip archive at ${path}.`)
}

const tooLarge = (name: string): never => {
  throw new UsageError(`${name} has more than ${LIMITS.file_bytes} bytes, the most for a file.`)
}

const folderSource = async (folder: string): Promise<FileSource> => {
  const places = new Map<string, string>()
  for await (const name of filesIn(folder, '')) {
    places.set(name.normalize('NFC'), join(folder, name))
    if (places.size > FILE_LIMITS.zip_entries)
      throw new UsageError(`${folder} holds more than ${FILE_LIMITS.zip_entries} files.`)
  }
  const placeOf = (name: string): string => places.get(name) ?? join(folder, name)
  return {
    names: [...places.keys()],
    read: async (name) => {
      if ((await stat(placeOf(name))).size > LIMITS.file_bytes) tooLarge(name)
      return readFile(placeOf(name))
    },
    stream: (name) => createReadStream(placeOf(name)),
    close: () => {},
  }
}

/** Files below a folder; links to files are followed, links to folders are not, so that it ends. */
async function* filesIn(top: string, inside: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(top, inside), { withFileTypes: true })) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesIn(top, name)
    else if (entry.isFile()) yield name
    else if (statSync(join(top, name), { throwIfNoEntry: false })?.isFile()) yield name
  }
}

const zipSource = async (path: string): Promise<FileSource> => {
  const told = (error: unknown): never => {
    if (error instanceof ArchiveRefused) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
  const zip = await openZip(path).catch(told)
  return {
    names: zip.names,
    read: async (name) => {
      if (zip.sizeOf(name) > LIMITS.file_bytes) tooLarge(name)
      return zip.read(name, LIMITS.file_bytes).catch(told)
    },
    stream: (name) => zip.stream(name, FILE_LIMITS.rows_bytes),
    close: zip.close,
  }
}
