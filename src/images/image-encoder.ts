/** Pictures read anew by processes of their own: a few side by side, started when there is work. */
import type { EncodedImage, Images } from '../features/handle.ts'
import { Problem } from '../kernel/errors.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'
import {
  ENCODER_BOUNDS,
  type EncoderBounds,
  EncoderDied,
  type EncoderLane,
  startLane,
} from './encoder-lane.ts'

export type ImageEncoder = Images & {
  /** The processes at work or at rest, for whoever looks after the machine. */
  pids(): number[]
  /** Ends them all. */
  close(): void
}

type Waiting = (lane: number) => void

/**
 * An encoder. A picture that its process died of is tried once more on a fresh one, so that a process
 * ended from outside costs nobody a picture; after that the picture is to blame. Throws `busy` when
 * too many wait already.
 */
export const createImageEncoder = (bounds: EncoderBounds = ENCODER_BOUNDS): ImageEncoder => {
  const lanes: (EncoderLane | undefined)[] = Array(FILE_LIMITS.encoder_lanes).fill(undefined)
  const resting = new Map<number, NodeJS.Timeout>()
  const free = [...lanes.keys()]
  const waiting: Waiting[] = []
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
      resting.set(
        lane,
        rest(() => stop(lane)),
      )
    }
  }
  const stop = (lane: number): void => {
    lanes[lane]?.end()
    lanes[lane] = undefined
  }
  const laneAt = (lane: number): EncoderLane => {
    clearTimeout(resting.get(lane))
    const present = lanes[lane]
    if (present?.alive() && present.turns() < FILE_LIMITS.encoder_turns) return present
    stop(lane)
    const fresh = startLane(bounds)
    lanes[lane] = fresh
    return fresh
  }
  return {
    encode: async (name, bytes, media_type) => {
      const lane = await take()
      try {
        return await twice(() => laneAt(lane).encode(name, bytes, media_type), name)
      } finally {
        giveBack(lane)
      }
    },
    pids: () => lanes.flatMap((lane) => (lane?.alive() ? (lane.pid ?? []) : [])),
    close: () => {
      for (const lane of lanes.keys()) stop(lane)
      for (const timer of resting.values()) clearTimeout(timer)
    },
  }
}

const rest = (then: () => void): NodeJS.Timeout =>
  setTimeout(then, FILE_LIMITS.encoder_idle * 1000).unref()

const twice = async (attempt: () => Promise<EncodedImage>, name: string): Promise<EncodedImage> => {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof EncoderDied)) throw error
  }
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof EncoderDied)) throw error
    throw new Problem('image_unreadable', {
      detail: `${name} takes more memory to read than there is for one picture.`,
    })
  }
}
