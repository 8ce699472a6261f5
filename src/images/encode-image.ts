/**
 * One picture, read and written anew. What comes out shows the same and holds nothing else: no place
 * where it was taken, no camera, no comment, no second file behind the first. Runs in a process of
 * its own (encoder-process.ts), because what it reads was made by strangers.
 */
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { EncodedImage, ImageType, RefusedImage } from '../features/handle.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'

/** Only these readers are let near the bytes; libvips has dozens. */
const READERS: Record<ImageType, { format: string; loader: string }> = {
  'image/png': { format: 'png', loader: 'VipsForeignLoadPngBuffer' },
  'image/jpeg': { format: 'jpeg', loader: 'VipsForeignLoadJpegBuffer' },
  'image/webp': { format: 'webp', loader: 'VipsForeignLoadWebpBuffer' },
  'image/gif': { format: 'gif', loader: 'VipsForeignLoadNsgifBuffer' },
}
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: Object.values(READERS).map(({ loader }) => loader) })
// One picture at a time, and none is looked at twice.
sharp.cache(false)
sharp.concurrency(1)

/** The picture anew, upright, in the colours of the web; or why not. */
export const encodeImage = async (
  given: Uint8Array,
  media_type: ImageType,
): Promise<EncodedImage | RefusedImage> => {
  try {
    const about = await sharp(given, { limitInputPixels: false }).metadata()
    const refused = headerFault(about, media_type)
    if (refused !== undefined) return refused
    const anew = written(open(given, about), media_type, given, about)
    const { data, info } = await anew.toBuffer({ resolveWithObject: true })
    if (data.byteLength > FILE_LIMITS.stored_bytes)
      return tooLarge(
        `would take ${data.byteLength} bytes; ${FILE_LIMITS.stored_bytes} are the most.`,
      )
    const [width, height] = [info.width, info.pageHeight ?? info.height]
    const preview = await previewOf(data, width, height, about)
    return { media_type, bytes: data, width, height, preview }
  } catch {
    return unreadable('is damaged, cut off, or not what it says it is.')
  }
}

const tooLarge = (sentence: string): RefusedImage => ({ refused: 'too_large', sentence })
const unreadable = (sentence: string): RefusedImage => ({ refused: 'unreadable', sentence })

/** What is wrong by the header alone, before anything is unpacked. */
const headerFault = (about: Metadata, media_type: ImageType): RefusedImage | undefined => {
  if (about.format !== READERS[media_type].format) return unreadable('is not what it says it is.')
  const pixels = about.width * about.height * (about.pages ?? 1)
  if (pixels <= FILE_LIMITS.pixels) return undefined
  const millions = (count: number): string => `${Math.ceil(count / 1_000_000)}`
  return tooLarge(
    `has ${millions(pixels)} megapixels; ${millions(FILE_LIMITS.pixels)} are the most.`,
  )
}

const isAnimated = ({ pages = 1 }: Metadata): boolean => pages > 1

const open = (given: Uint8Array, about: Metadata): Sharp =>
  sharp(given, {
    animated: isAnimated(about),
    limitInputPixels: FILE_LIMITS.pixels,
    failOn: 'error',
    sequentialRead: true,
  })
    .timeout({ seconds: FILE_LIMITS.encode })
    .autoOrient()

/** In the kind it came in; a picture without loss stays one. */
const written = (
  picture: Sharp,
  media_type: ImageType,
  given: Uint8Array,
  { chromaSubsampling, loop, delay }: Metadata,
): Sharp => {
  const { quality } = FILE_LIMITS
  switch (media_type) {
    case 'image/png':
      return picture.png()
    case 'image/jpeg':
      return picture.jpeg({
        quality,
        chromaSubsampling: chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0',
      })
    case 'image/webp':
      return picture.webp({ quality, lossless: isLossless(given), effort: 2 })
    case 'image/gif':
      return picture.gif({
        effort: 3,
        interPaletteMaxError: 0,
        ...(loop !== undefined && { loop }),
        ...(delay && { delay }),
      })
  }
}

/** WebP says so by the name of the part that holds the pixels. */
const isLossless = (webp: Uint8Array): boolean =>
  Buffer.from(webp.subarray(12, 4096)).toString('latin1').includes('VP8L')

/** A smaller one of a large picture, so that a phone loads only what it shows. */
const previewOf = async (
  bytes: Uint8Array,
  width: number,
  height: number,
  about: Metadata,
): Promise<EncodedImage['preview']> => {
  const side = FILE_LIMITS.preview_side
  if (isAnimated(about) || Math.max(width, height) <= side) return null
  const small = sharp(bytes, { limitInputPixels: FILE_LIMITS.pixels })
    .timeout({ seconds: FILE_LIMITS.encode })
    .resize(side, side, { fit: 'inside' })
  const quality = FILE_LIMITS.preview_quality
  return about.hasAlpha
    ? { media_type: 'image/webp', bytes: await small.webp({ quality, effort: 2 }).toBuffer() }
    : { media_type: 'image/jpeg', bytes: await small.jpeg({ quality }).toBuffer() }
}
