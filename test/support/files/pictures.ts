/** Small pictures and sounds for tests: real ones, each different where it is asked to be. */
import sharp from 'sharp'

/** One pixel, the smallest GIF there is. */
export const PIXEL = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
)

type Kind = 'png' | 'jpeg' | 'webp' | 'gif'

/** A picture of one colour; another `mark` is another colour, and so another file. */
export const picture = (mark = 0, kind: Kind = 'png', side = 4): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: { r: mark % 256, g: Math.floor(mark / 256) % 256, b: 90 },
    },
  })
    .toFormat(kind)
    .toBuffer()

/** A second of silence as WAV; another `mark` is another sound. */
export const sound = (mark = 0): Buffer => {
  const samples = Buffer.alloc(8_000, 128)
  samples[0] = mark % 256
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
