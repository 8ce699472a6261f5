/**
 * One process that reads pictures, and its owner’s end of the line. Strangers made what it reads, so
 * it starts with an empty environment, may not hold more than its share of memory (the system ends it
 * when it tries), writes no files, starts no programs, and is killed when its time is over.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EncodedImage, ImageType, RefusedImage } from '../features/handle.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'

/** What one picture may take: seconds, and bytes of memory. */
export type EncoderBounds = { seconds: number; memory: number }

export const ENCODER_BOUNDS: EncoderBounds = {
  seconds: FILE_LIMITS.encode,
  memory: FILE_LIMITS.encoder_bytes,
}

export type Reply = EncodedImage | RefusedImage

export type EncoderLane = {
  /** Undefined when the process ended before it answered: a fresh one may do better. */
  encode(bytes: Uint8Array, media_type: ImageType): Promise<Reply | undefined>
  alive(): boolean
  /** Pictures read so far. */
  turns(): number
  pid: number | undefined
  end(): void
}

const PROGRAM = fileURLToPath(new URL('./encoder-process.ts', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
/** Where the packages really are: their folder may be a link to one elsewhere. */
const PACKAGES = join(realpathSync(join(PACKAGE, 'node_modules')), '/')

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
    `--allow-fs-read=${PACKAGES}*`,
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

/** While it works it keeps its owner from ending, since somebody waits; at rest it does not. */
const holdOwner = (child: ChildProcess, hold: boolean): void => {
  for (const end of [child, child.channel]) hold ? end?.ref() : end?.unref()
}

/** Starts a process within bounds. It ends with its owner. */
export const startLane = ({ seconds, memory }: EncoderBounds): EncoderLane => {
  const child = start(memory)
  holdOwner(child, false)
  let alive = true
  let turns = 0
  // Who waits for the answer now. Not a promise that outlives the picture: it would keep every answer.
  let settle: (reply: Reply | undefined) => void = () => {}
  const end = () => {
    alive = false
    settle(undefined)
  }
  child.once('exit', end)
  child.once('error', end)
  child.on('message', (message) => settle(message as Reply))
  const encode = async (bytes: Uint8Array, media_type: ImageType) => {
    turns += 1
    holdOwner(child, true)
    let late: RefusedImage | undefined
    const clock = setTimeout(() => {
      late = { refused: 'too_large', sentence: `takes longer than ${seconds} seconds to read.` }
      child.kill('SIGKILL')
    }, seconds * 1000)
    const reply = await new Promise<Reply | undefined>((resolve) => {
      settle = resolve
      if (!alive) resolve(undefined)
      // What goes wrong with sending ends the process, and is heard there.
      else child.send({ bytes, media_type }, () => {})
    })
    settle = () => {}
    clearTimeout(clock)
    holdOwner(child, false)
    return reply ?? late
  }
  return {
    encode,
    alive: () => alive,
    turns: () => turns,
    pid: child.pid,
    end: () => child.kill('SIGKILL'),
  }
}
