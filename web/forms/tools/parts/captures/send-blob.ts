/** Sends what is kept, piece by piece from where it stopped: no React. */

import { FairhandError } from '../../../../../src/sdk/transport.ts'
import { transportOf } from '../../../../api/role.tsx'
import type { Output } from '../../../../api.generated.ts'
import { call } from '../../../../api.generated.ts'
import { hashOf } from './hash-of.ts'
import type { KeptBlob } from './kept-blobs.ts'

export type Capture = Output<'start_capture'>

type Hooks = {
  signal: AbortSignal
  onProgress: (received: number) => void
  /** The network is gone, or back again. */
  onWaiting: (waiting: boolean) => void
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Pauses between attempts, in milliseconds; then the last one again and again. */
const PAUSES = [1000, 2000, 5000, 10_000, 30_000]

/** A refusal about this very thing: to try again would change nothing. */
const isFinal = (error: unknown): boolean =>
  error instanceof FairhandError &&
  error.status >= 400 &&
  error.status < 500 &&
  !['busy', 'rate_limited', 'capture_out_of_step', 'capture_incomplete'].includes(error.code)

/** Waits, or until the network is back. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })

/** Again and again while it is the network’s or the instance’s fault. */
const persist = async <T>(act: () => Promise<T>, { signal, onWaiting }: Hooks): Promise<T> => {
  for (let attempt = 0; ; attempt++) {
    try {
      const result = await act()
      onWaiting(false)
      return result
    } catch (error) {
      if (signal.aborted || isFinal(error)) throw error
      onWaiting(true)
      await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 0, signal)
      if (signal.aborted) throw error
    }
  }
}

/** One go through all pieces: asks how far it came, sends the rest, finishes. */
const sentOnce = async (
  kept: KeptBlob,
  announced: { bytes: number; sha256: string },
  { signal, onProgress }: Hooks,
): Promise<Capture> => {
  const through = transportOf('worker')
  let capture = await call(
    'start_capture',
    {
      ...{ assignment_id: kept.assignment, item: kept.item, name: kept.name, ...announced },
      ...(kept.takenAt !== undefined && { taken_at: kept.takenAt }),
    },
    { signal },
    through,
  )
  const capture_id = capture.id
  while (capture.file_id === null && capture.received < capture.bytes) {
    onProgress(capture.received)
    const offset = capture.received
    const piece = await bytesOf(kept.blob.slice(offset, offset + capture.chunk_bytes))
    const input = { capture_id, offset, data_base64: base64(piece) }
    capture = await call('send_capture', input, { signal }, through)
  }
  onProgress(capture.bytes)
  if (capture.file_id !== null) return capture
  return call('finish_capture', { capture_id }, { signal }, through)
}

/** The capture, finished. Throws a FairhandError for what cannot be sent, and when it is called off. */
export const sendBlob = async (kept: KeptBlob, hooks: Hooks): Promise<Capture> => {
  const whole = await bytesOf(kept.blob)
  const announced = { bytes: whole.byteLength, sha256: await hashOf(whole) }
  return persist(() => sentOnce(kept, announced, hooks), hooks)
}
