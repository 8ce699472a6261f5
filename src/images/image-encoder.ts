/** Pictures read anew by processes of their own: a few side by side, started when there is work. */
import type { Images } from '../features/handle.ts'
import { Problem } from '../kernel/errors.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'
import { ENCODER_BOUNDS, type EncoderBounds, type EncoderLane, startLane } from './encoder-lane.ts'

export type ImageEncoder = Images & {
  /** The processes at work or at rest, for whoever looks after the machine. */
  pids(): number[]
  /** Ends them all. */
  close(): void
}

/** A lane is a number; its process comes and goes. */
type Lanes = {
  /** The process of a lane that somebody holds: the present one, or a fresh one in its place. */
  at(lane: number): EncoderLane
  /** Ends the process when nobody holds the lane for a while. */
  rest(lane: number): void
  all(): EncoderLane[]
  close(): void
}

/**
 * An encoder. A picture that its process died of is tried once more on a fresh one, so that a process
 * ended from outside costs nobody a picture; after that the picture is to blame.
 */
export const createImageEncoder = (bounds: EncoderBounds = ENCODER_BOUNDS): ImageEncoder => {
  const lanes = createLanes(bounds)
  const free = Array.from({ length: FILE_LIMITS.encoder_lanes }, (_, lane) => lane)
  const waiting: ((lane: number) => void)[] = []
  const take = (): Promise<number> | number => {
    const lane = free.pop()
    if (lane !== undefined) return lane
    if (waiting.length >= FILE_LIMITS.encoder_queue)
      throw new Problem('busy', { detail: 'Too many pictures are being read; come again soon.' })
    return new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (lane: number): void => {
    const next = waiting.shift()
    if (next !== undefined) next(lane)
    else {
      free.push(lane)
      lanes.rest(lane)
    }
  }
  return {
    encode: async (bytes, media_type) => {
      const lane = await take()
      try {
        const attempt = () => lanes.at(lane).encode(bytes, media_type)
        return (await attempt()) ?? (await attempt()) ?? TOO_MUCH_MEMORY
      } finally {
        giveBack(lane)
      }
    },
    pids: () => lanes.all().flatMap((process) => (process.alive() ? (process.pid ?? []) : [])),
    close: lanes.close,
  }
}

const TOO_MUCH_MEMORY = {
  refused: 'unreadable',
  sentence: 'takes more memory to read than there is for one picture.',
} as const

const createLanes = (bounds: EncoderBounds): Lanes => {
  const processes = new Map<number, EncoderLane>()
  const resting = new Map<number, NodeJS.Timeout>()
  const stop = (lane: number): void => {
    clearTimeout(resting.get(lane))
    processes.get(lane)?.end()
    processes.delete(lane)
  }
  return {
    at: (lane) => {
      clearTimeout(resting.get(lane))
      const present = processes.get(lane)
      if (present?.alive() && present.turns() < FILE_LIMITS.encoder_turns) return present
      stop(lane)
      const fresh = startLane(bounds)
      processes.set(lane, fresh)
      return fresh
    },
    rest: (lane) => {
      resting.set(lane, setTimeout(() => stop(lane), FILE_LIMITS.encoder_idle * 1000).unref())
    },
    all: () => [...processes.values()],
    close: () => {
      for (const lane of [...processes.keys()]) stop(lane)
    },
  }
}
