/** Sending a file for an answer, as a phone does. For tests. */
import { createHash } from 'node:crypto'
import type { Caller } from '../../../src/kernel/caller.ts'
import type { World } from '../world.ts'

type Place = { assignment_id: string; item: string; name?: string }

/** Begins; returns the capture. */
export const begin = (world: World, worker: Caller, place: Place, bytes: Uint8Array, more = {}) =>
  world.call('startCapture', worker, {
    name: 'photo-1.jpg',
    ...place,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...more,
  })

/** Sends the rest in pieces of `chunk` bytes; returns the capture, not finished. */
export const sendRest = async (
  world: World,
  worker: Caller,
  capture: { id: string; received: number },
  bytes: Uint8Array,
  chunk = 400_000,
) => {
  let at = capture.received
  while (at < bytes.byteLength) {
    const data_base64 = Buffer.from(bytes.subarray(at, at + chunk)).toString('base64')
    const input = { capture_id: capture.id, offset: at, data_base64 }
    at = (await world.call('sendCapture', worker, input)).received
  }
  return capture.id
}

/** All of it; returns the finished capture. */
export const sendWhole = async (
  world: World,
  worker: Caller,
  place: Place,
  bytes: Uint8Array,
  more = {},
) => {
  const capture = await begin(world, worker, place, bytes, more)
  const capture_id = await sendRest(world, worker, capture, bytes)
  return world.call('finishCapture', worker, { capture_id })
}
