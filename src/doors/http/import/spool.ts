/** Keeps a request body in a file for as long as it is needed: an archive is read from its end. */
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../../kernel/errors.ts'
import { newUuid } from '../../../kernel/id.ts'
import type { Bytes } from '../../../rows/rows.ts'

/**
 * Writes `body` into a file of its own in `folder`, gives it to `use`, and removes it whatever happens.
 * Throws Problem('body_too_large') after `most` bytes.
 */
export async function* spooled<T>(
  folder: string,
  body: Bytes,
  most: number,
  use: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, newUuid())
  try {
    await write(path, body, most)
    yield* use(path)
  } finally {
    await rm(path, { force: true })
  }
}

const write = async (path: string, body: Bytes, most: number): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > most)
        throw new Problem('body_too_large', { detail: `An archive has at most ${most} bytes.` })
      await file.write(chunk)
    }
  } finally {
    await file.close()
  }
}
