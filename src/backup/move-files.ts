/** `fairhand move-files`: copies the files of a data folder into the bucket, whatever runs meanwhile. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { StartError } from '../database/start-error.ts'
import { Problem } from '../kernel/errors.ts'
import { STORE_LIMITS } from '../kernel/limits/store-limits.ts'
import { sideBySide } from '../kernel/side-by-side.ts'
import { s3Store } from '../store/s3-store.ts'
import { sha256Of } from './manifest.ts'

type Moved = { copied: number; there: number; damaged: number }

/**
 * Copies what the bucket does not hold, and takes nothing away from the folder. Given again it goes on
 * where it was. Throws a StartError when there is no bucket, or it cannot be used.
 */
export const moveFiles = async (
  { data_folder, files_s3 }: Config,
  say: (text: string) => void,
): Promise<Moved> => {
  if (files_s3 === null)
    throw new StartError('Say where with FAIRHAND_FILES_S3_URL, _KEY_ID and _SECRET.')
  const bucket = s3Store(files_s3)
  await bucket.check()
  const folder = join(data_folder, 'files')
  const moved: Moved = { copied: 0, there: 0, damaged: 0 }
  const move = async (sha256: string): Promise<keyof Moved> => {
    if (await bucket.has(sha256)) return 'there'
    const bytes = await readFile(join(folder, sha256.slice(0, 2), sha256))
    if (sha256Of(bytes) !== sha256) return 'damaged'
    await bucket.put(sha256, bytes)
    return 'copied'
  }
  try {
    const names = await namesIn(folder)
    for await (const end of sideBySide(names, STORE_LIMITS.lanes, move)) moved[end] += 1
  } catch (error) {
    const sentence = error instanceof Problem ? error.details.detail : undefined
    throw sentence === undefined ? error : new StartError(`${sentence} What was copied stays.`)
  }
  const { copied, there, damaged } = moved
  say(`${copied} files are copied to ${files_s3.url}; ${there} were there already.`)
  if (damaged > 0) say(`${damaged} files of the folder are damaged and were left where they are.`)
  say(`Start Fairhand with the same settings; then ${folder} is only read for what is missing.`)
  return moved
}

const namesIn = async (folder: string): Promise<string[]> => {
  const paths = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new StartError(`There are no files in ${folder}; say where with FAIRHAND_DATA.`, {
      cause,
    })
  })
  return paths.flatMap((path) => /(?:^|[/\\])([0-9a-f]{64})$/.exec(path)?.[1] ?? [])
}
