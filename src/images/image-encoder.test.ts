/** Pictures of strangers, read by a process of its own: what comes out, what is refused, who dies. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { picture } from '../../test/support/files/pictures.ts'
import type { EncodedImage, ImageType, RefusedImage } from '../features/handle.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'
import { ENCODER_BOUNDS } from './encoder-lane.ts'
import { createImageEncoder } from './image-encoder.ts'

const encoder = createImageEncoder()
afterAll(() => encoder.close())

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const reply = (bytes: Uint8Array, type: ImageType = 'image/png') => encoder.encode(bytes, type)
const encode = async (...given: Parameters<typeof reply>) => madeOf(await reply(...given))
const madeOf = (made: EncodedImage | RefusedImage): EncodedImage => {
  if ('refused' in made) throw new Error(made.sentence)
  return made
}

/** A picture that no format makes small, so that there is something to do. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })

describe('what comes out', () => {
  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('%s stays what it is', async (kind) => {
    const made = await encode(await picture(7, kind), `image/${kind}`)
    expect(made).toMatchObject({ media_type: `image/${kind}`, width: 4, height: 4, preview: null })
    expect((await sharp(made.bytes).metadata()).format).toBe(kind)
  })

  test('where and with what a photo was taken is gone, and it stands upright', async () => {
    const photo = await noise(60, 40)
      .withExif({
        IFD0: { Make: 'Secret Camera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>home</place></x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    const made = await encode(photo, 'image/jpeg')
    expect([made.width, made.height]).toEqual([40, 60])
    const { exif, xmp, icc, orientation } = await sharp(made.bytes).metadata()
    expect({ exif, xmp, icc, orientation }).toEqual({})
    expect(Buffer.from(photo).includes('Secret Camera')).toBe(true)
    expect(Buffer.from(made.bytes).includes('Secret Camera')).toBe(false)
  })

  test('a second file hidden behind the picture does not come through', async () => {
    const hidden = Buffer.concat([await picture(), Buffer.from('PK\u0003\u0004<script>')])
    const made = await encode(hidden)
    expect(Buffer.from(made.bytes).includes('<script>')).toBe(false)
  })

  test('the pixels of a PNG and of a WebP without loss are the same as before', async () => {
    const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
    for (const [kind, given] of [
      ['image/png', await noise(50, 50).png().toBuffer()],
      ['image/webp', await noise(50, 50).webp({ lossless: true }).toBuffer()],
    ] as const)
      expect(await raw((await encode(given, kind)).bytes)).toEqual(await raw(given))
  })

  test('an animation keeps its pictures and their pace', async () => {
    const frames = [await picture(0), await picture(120), await picture(240)]
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 200, 300], loop: 2 })
      .toBuffer()
    const made = await encode(gif, 'image/gif')
    expect([made.width, made.height]).toEqual([4, 4])
    const { pages, delay, loop } = await sharp(made.bytes, { animated: true }).metadata()
    expect({ pages, delay, loop }).toEqual({ pages: 3, delay: [100, 200, 300], loop: 2 })
  })

  test('a large picture has a small one beside it', async () => {
    const made = await encode(await noise(2_000, 1_000).jpeg().toBuffer(), 'image/jpeg')
    expect([made.width, made.height]).toEqual([2_000, 1_000])
    const small = await sharp(made.preview?.bytes).metadata()
    expect([small.width, small.height]).toEqual([1_600, 800])
  })
})

describe('what is refused, with the server unharmed', () => {
  afterAll(async () => {
    expect((await encode(await picture())).width).toBe(4)
  })

  test('a picture of 300 megapixels in 900 kB, before it is unpacked', async () => {
    const options = { limitInputPixels: false } as const
    const blank = { width: 20_000, height: 15_000, channels: 3, background: 'red' } as const
    const huge = await sharp({ create: blank, ...options })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(huge.byteLength).toBeLessThan(1_000_000)
    expect(await reply(huge)).toEqual({
      refused: 'too_large',
      sentence: 'has 300 megapixels; 50 are the most.',
    })
  }, 60_000)

  test('an animation whose pictures together are too many', async () => {
    const marks = Array.from({ length: 51 }, (_, mark) => mark * 1285)
    const frames = await Promise.all(marks.map((mark) => picture(mark, 'png', 1_000)))
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ interPaletteMaxError: 0 })
      .toBuffer()
    expect(await reply(gif, 'image/gif')).toMatchObject({ refused: 'too_large' })
  }, 60_000)

  test.each([
    ['cut off', async () => (await noise(500, 500).jpeg().toBuffer()).subarray(0, 20_000)],
    ['only a beginning', async () => Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['something else', () => picture(1, 'png')],
    ['empty', async () => Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    expect(await reply(await bytes(), 'image/jpeg')).toMatchObject({ refused: 'unreadable' })
  })

  test('a drawing with a script, and every other kind that libvips could read', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const tiff = await noise(4, 4).tiff().toBuffer()
    for (const bytes of [Buffer.from(svg), tiff])
      expect(await reply(bytes)).toMatchObject({ refused: 'unreadable' })
  })

  test('what takes too long', async () => {
    const hasty = createImageEncoder({ ...ENCODER_BOUNDS, seconds: 0.5 })
    const large = await noise(6_000, 6_000).jpeg().toBuffer()
    expect(await hasty.encode(large, 'image/jpeg')).toEqual({
      refused: 'too_large',
      sentence: 'takes longer than 0.5 seconds to read.',
    })
    hasty.close()
  }, 60_000)

  test('what takes too much memory', async () => {
    // Enough to start, not enough for a picture of 150 MB.
    const poor = createImageEncoder({ ...ENCODER_BOUNDS, memory: 750 * 1024 * 1024 })
    const large = await noise(7_000, 7_000).jpeg({ progressive: true }).toBuffer()
    expect(await poor.encode(large, 'image/jpeg')).toMatchObject({ refused: 'unreadable' })
    expect(await poor.encode(await picture(), 'image/png')).toMatchObject({ width: 4 })
    poor.close()
  }, 60_000)
})

describe('the processes', () => {
  test('two pictures at once go through two of them', async () => {
    const [one, two] = [await picture(1), await picture(2)]
    const made = await Promise.all([encode(one), encode(two)])
    expect(made.map(({ width }) => width)).toEqual([4, 4])
    expect(encoder.pids().length).toBe(2)
  })

  test('one that is killed at work costs nobody a picture', async () => {
    const large = await noise(5_000, 5_000).jpeg().toBuffer()
    const work = encode(large, 'image/jpeg')
    await sleep(300)
    const killed = encoder.pids()
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    expect((await work).width).toBe(5_000)
    expect(encoder.pids().some((pid) => killed.includes(pid))).toBe(false)
  }, 60_000)

  test('whoever comes when too many wait is asked to come again', async () => {
    const bytes = await picture()
    const all = Array.from({ length: FILE_LIMITS.encoder_queue + 10 }, () => encode(bytes))
    const ends = await Promise.allSettled(all)
    const refused = ends.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(10 - FILE_LIMITS.encoder_lanes)
    expect(refused[0]).toMatchObject({ reason: { code: 'busy' } })
  })

  test('of a picture that went through nothing stays behind', async () => {
    const bytes = await noise(400, 400).png().toBuffer()
    await encode(bytes)
    const held = () => {
      collect()
      return process.memoryUsage().arrayBuffers
    }
    const before = held()
    for (let turn = 0; turn < 40; turn++) await encode(bytes)
    // Forty pictures are 20 MB each way. The collector gives buffers back in a thread of its own, and
    // the pipe may hold the last one for a turn, so what counts is where it comes to rest.
    await expect.poll(() => held() - before, { timeout: 10_000 }).toBeLessThan(5_000_000)
  })

  test('one with nothing to do keeps nobody from ending, and knows no secret', async () => {
    const [pid] = encoder.pids()
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
    expect(environment).not.toMatch(/PATH|HOME|FAIRHAND|DATABASE/)
  })
})
