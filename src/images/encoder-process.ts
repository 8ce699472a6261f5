/**
 * The process that reads pictures, and nothing else: it has no settings, no database and no secrets.
 * Its owner (encoder-lane.ts) gives it one picture at a time, and ends it when it takes too long.
 */
import type { ImageType } from '../features/handle.ts'
import { encodeImage } from './encode-image.ts'

export type EncodeRequest = { bytes: Uint8Array; media_type: ImageType }

process.on('message', ({ bytes, media_type }: EncodeRequest) => {
  void encodeImage(bytes, media_type).then((reply) =>
    process.send?.(reply, () => {
      // The bytes of this picture make room for those of the next.
      globalThis.gc?.()
    }),
  )
})
// The owner is gone; nobody will ask again.
process.on('disconnect', () => process.exit())
