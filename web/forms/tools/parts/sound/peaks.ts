/** How loud a sound is, hundred times a second: what a drawing of it needs, in a hundredth of the memory. */
import { type Piece, piecesOf } from './pieces.ts'

export const PEAKS_PER_SECOND = 100

export type Peaks = {
  /** 0 to 255, one for each hundredth of a second. */
  values: Uint8Array
  /** Milliseconds that are known so far. */
  known_ms: number
  state: 'coming' | 'done' | 'failed'
}

/** Samples a second that the browser decodes to: the least it must offer. */
const RATE = 8_000

/** The most bytes looked at: as much as a file may have. */
const MOST_BYTES = 64 * 1024 * 1024

/** The loudest of each hundredth of a second, of all channels, into `values` at the piece's place. */
export const addPeaks = (
  channels: readonly Float32Array[],
  { start_ms, lead_ms, long_ms }: Omit<Piece, 'bytes'>,
  values: Uint8Array,
): void => {
  const width = RATE / PEAKS_PER_SECOND
  const first = Math.round((start_ms * PEAKS_PER_SECOND) / 1000)
  const count = Math.ceil((long_ms * PEAKS_PER_SECOND) / 1000)
  const skip = Math.round((lead_ms * RATE) / 1000)
  for (let at = 0; at < count && first + at < values.length; at += 1) {
    let most = 0
    for (const samples of channels) {
      const end = Math.min(samples.length, skip + (at + 1) * width)
      for (let i = skip + at * width; i < end; i += 1)
        most = Math.max(most, Math.abs(samples[i] ?? 0))
    }
    values[first + at] = Math.max(values[first + at] ?? 0, Math.min(255, Math.round(most * 255)))
  }
}

const fetched = async (url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(url, { signal, priority: 'low' })
  const size = Number(response.headers.get('content-length') ?? 0)
  if (!response.ok || size > MOST_BYTES) throw new Error('the sound cannot be read')
  return new Uint8Array(await response.arrayBuffer())
}

/**
 * Reads the sound once and tells its peaks piece by piece. A piece that cannot be decoded stays silent; only
 * when none can be the whole has failed. Rejects when the sound cannot be read.
 */
export const readPeaks = async (
  url: string,
  length_ms: number,
  tell: (peaks: Peaks) => void,
  signal: AbortSignal,
): Promise<void> => {
  const pieces = piecesOf(await fetched(url, signal))
  const values = new Uint8Array(Math.ceil((length_ms * PEAKS_PER_SECOND) / 1000))
  const decoder = new OfflineAudioContext(1, 1, RATE)
  let heard = 0
  for (const { bytes, ...place } of pieces) {
    if (signal.aborted) return
    const sound = await decoder.decodeAudioData(bytes.buffer).catch(() => undefined)
    if (sound !== undefined) {
      heard += 1
      const channels = Array.from({ length: sound.numberOfChannels }, (_, at) =>
        sound.getChannelData(at),
      )
      addPeaks(channels, place, values)
    }
    if (signal.aborted) return
    tell({ values, known_ms: place.start_ms + place.long_ms, state: 'coming' })
  }
  tell({ values, known_ms: length_ms, state: heard > 0 ? 'done' : 'failed' })
}

/** Whether there is nothing to hear in all of it: below a thousandth of full power. */
export const isSilent = ({ values, state }: Peaks): boolean =>
  state === 'done' && values.every((value) => value < 2)
