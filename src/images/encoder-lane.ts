/**
 * One process that reads pictures, and its owner’s end of the line. Strangers made what it reads, so
 * it starts with an empty environment, may not hold more than its share of memory (the system ends it
 * when it tries), writes no files, starts no programs, and is killed when its time is over.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EncodedImage, ImageType } from '../features/handle.ts'
import { Problem } from '../kernel/errors.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'
import type { EncodeReply } from './encoder-process.ts'

/** What a lane throws when its process ended before it answered: the next one may do better. */
export class EncoderDied extends Error {}

export type EncoderLane = {
  /** Throws a Problem that names the picture, or EncoderDied. */
  encode(name: string, bytes: Uint8Array, media_type: ImageType): Promise<EncodedImage>
  alive(): boolean
  /** Pictures read so far. */
  turns(): number
  pid: number | undefined
  end(): void
}

/** What one picture may take: seconds, and bytes of memory. */
export type EncoderBounds = { seconds: number; memory: number }

export const ENCODER_BOUNDS: EncoderBounds = {
  seconds: FILE_LIMITS.encode,
  memory: FILE_LIMITS.encoder_bytes,
}

const PROGRAM = fileURLToPath(new URL('./encoder-process.ts', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

/** Nothing of ours; large blocks of memory go back to the system at once. */
const ENVIRONMENT = {
  UV_THREADPOOL_SIZE: '2',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
}

const start = (memory: number): ChildProcess => {
  const kilobytes = Math.floor(memory / 1024)
  const flags = [
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${PACKAGE}*`,
    '--max-old-space-size=64',
    '--expose-gc',
    '--no-warnings',
  ]
  // The shell sets the bound that the system enforces, and then becomes the process.
  const command = `ulimit -c 0; ulimit -d ${kilobytes}; exec "$0" "$@"`
  return spawn('/bin/sh', ['-c', command, process.execPath, ...flags, PROGRAM], {
    env: ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
}

/** Starts a process within bounds. It never keeps its owner from ending, and ends with it. */
export const startLane = ({ seconds, memory }: EncoderBounds): EncoderLane => {
  const child = start(memory)
  child.unref()
  child.channel?.unref()
  let alive = true
  let turns = 0
  const gone = new Promise<never>((_, reject) => {
    const end = (error: Error) => {
      alive = false
      reject(error)
    }
    child.once('exit', (code, signal) => end(new EncoderDied(`ended with ${signal ?? code}`)))
    child.once('error', (cause) => end(new EncoderDied('could not start', { cause })))
  })
  gone.catch(() => {})
  const answer = (): Promise<EncodeReply> =>
    new Promise((resolve) => child.once('message', (message) => resolve(message as EncodeReply)))
  const encode = async (name: string, bytes: Uint8Array, media_type: ImageType) => {
    turns += 1
    // While it works it may keep the owner: somebody waits for the answer.
    child.ref()
    child.channel?.ref()
    let late = false
    const clock = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    try {
      const answered = answer()
      child.send({ bytes, media_type }, () => {})
      return imageOf(name, await Promise.race([answered, gone]))
    } catch (error) {
      if (late)
        throw new Problem('image_too_large', {
          detail: `${name} takes longer than ${seconds} seconds to read.`,
        })
      throw error
    } finally {
      clearTimeout(clock)
      child.unref()
      child.channel?.unref()
    }
  }
  return {
    encode,
    alive: () => alive,
    turns: () => turns,
    pid: child.pid,
    end: () => child.kill('SIGKILL'),
  }
}

const imageOf = (name: string, reply: EncodeReply): EncodedImage => {
  if ('image' in reply) return reply.image
  throw new Problem(reply.refused, { detail: `${name} ${reply.sentence}` })
}
