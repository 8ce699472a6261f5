/** Reads a whole backup and believes nothing: before anything is restored, all of it was looked at. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { knownMigrations } from '../database/migrate.ts'
import { StartError } from '../database/start-error.ts'
import { readArchive } from './archive.ts'
import { compare, createTally, type Manifest, readManifest, sha256Of } from './manifest.ts'

/**
 * The manifest of a backup whose every part is what the manifest says, and which this version of
 * Fairhand (or that of another folder of migrations) can restore. With `sha256` the file as a whole must
 * be that one. Throws StartError.
 */
export const checkBackup = async (
  file: string,
  sha256?: string,
  migrations?: string,
): Promise<Manifest> => {
  if (sha256 !== undefined && (await hashOfFile(file)) !== sha256.toLowerCase())
    throw new StartError(
      `The file ${file} is not the one with the SHA-256 ${sha256}. Nothing was restored.`,
    )
  const tally = createTally()
  let manifest: Manifest | undefined
  for await (const entry of readArchive(file)) {
    if (manifest !== undefined)
      throw new StartError('The backup goes on after its list of contents. Nothing was restored.')
    const kind = tally.add(entry)
    if (kind.kind === 'manifest') manifest = readManifest(entry.bytes)
    if (kind.kind === 'file' && sha256Of(entry.bytes) !== kind.sha256)
      throw new StartError(
        `The backup was changed after it was made: the file ${kind.sha256} holds something else. Nothing was restored.`,
      )
  }
  if (manifest === undefined)
    throw new StartError(`The file ${file} is damaged or no backup of Fairhand.`)
  compare(manifest, tally)
  refuseUnknown(manifest, await knownMigrations(migrations))
  return manifest
}

const hashOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(file)) hash.update(piece)
  } catch (cause) {
    throw new StartError(`The file ${file} cannot be read.`, { cause })
  }
  return hash.digest('hex')
}

/** The backup's migrations must be the beginning of those we have, letter for letter. */
const refuseUnknown = (
  { migrations, version }: Manifest,
  known: { name: string; sha256: string }[],
): void => {
  const stranger = migrations.find(
    ({ name, sha256 }, index) => known[index]?.name !== name || known[index]?.sha256 !== sha256,
  )
  if (stranger !== undefined)
    throw new StartError(
      `The backup was made by Fairhand ${version}, whose migration ${stranger.name} this version does not know; restore it with that version.`,
    )
}
