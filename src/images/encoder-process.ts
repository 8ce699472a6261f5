/**
 * The process that reads pictures, and nothing else: it has no settings, no database and no secrets.
 * Its owner (encoder-lane.ts) gives it one picture at a time, and ends it when it takes too long.
 */
import type { EncodedImage, ImageType } from '../features/handle.ts'
import { encodeImage, Refused } from './encode-image.ts'

export type EncodeRequest = { bytes: Uint8Array; media_type: ImageType }
export type EncodeReply = { image: EncodedImage } | { refused: Refused['code']; sentence: string }

const reply = async ({ bytes, media_type }: EncodeRequest): Promise<EncodeReply> => {
  try {
    return { image: await encodeImage(bytes, media_type) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.code, sentence: error.message }
    throw error
  }
}

process.on('message', (request: EncodeRequest) => {
  void reply(request).then((message) =>
    process.send?.(message, () => {
      // The bytes of this picture make room for those of the next.
      globalThis.gc?.()
    }),
  )
})
// The owner is gone; nobody will ask again.
process.on('disconnect', () => process.exit())
