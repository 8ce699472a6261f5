/**
 * Draws blocks in a process of its own, one at a time: what it reads was written by strangers, so it
 * starts with an empty environment, writes no files, starts no programs, and is killed when it takes long.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Problem } from '../kernel/errors.ts'
import { PREVIEW_LIMITS } from '../kernel/limits/preview-limits.ts'
import type { Drawing } from './blocks.ts'

const PROGRAM = fileURLToPath(new URL('./drawing-process.ts', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
const FLAGS = [
  '--permission',
  '--allow-addons',
  `--allow-fs-read=${PACKAGE}*`,
  '--max-old-space-size=64',
  '--no-warnings',
]

type Reply = { png: Uint8Array } | { error: string }

/** One picture, drawn by a fresh process. */
const drawOne = (drawing: Drawing): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...FLAGS, PROGRAM], {
      env: { UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' },
      cwd: '/',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
    const clock = setTimeout(() => child.kill('SIGKILL'), PREVIEW_LIMITS.picture_seconds * 1000)
    child.once('message', (reply) => {
      const answer = reply as Reply
      if ('png' in answer) resolve(answer.png)
      else reject(new Error(answer.error))
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(clock)
      reject(new Error('the drawing process ended without a picture'))
    })
    child.send(drawing, () => {})
  })

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** A PNG of the blocks. Throws Problem('busy') when too many wait already. */
export const draw = async (drawing: Drawing): Promise<Uint8Array> => {
  if (waiting >= PREVIEW_LIMITS.pictures_waiting)
    throw new Problem('busy', { detail: 'Many pictures are being drawn; ask again in a moment.' })
  waiting += 1
  const mine = last.then(() => drawOne(drawing))
  last = mine.catch(() => undefined)
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}
