import { describe, expect, test } from 'vitest'
import { silentMp3, wavOf } from '../../../../../test/support/media/sounds.ts'
import { addPeaks, isSilent } from './peaks.ts'
import { piecesOf } from './pieces.ts'

const bytesOf = (file: Buffer) => new Uint8Array(file)

describe('WAV', () => {
  test('pieces of half a minute, each a file of its own, together the whole', () => {
    const pieces = piecesOf(bytesOf(wavOf(70, [])))
    expect(pieces.map(({ start_ms, long_ms }) => [start_ms, long_ms])).toEqual([
      [0, 30_000],
      [30_000, 30_000],
      [60_000, 10_000],
    ])
    const last = Buffer.from(pieces[2]?.bytes ?? [])
    expect(last.subarray(0, 4).toString()).toBe('RIFF')
    expect(last.readUInt32LE(40)).toBe(160_000)
    expect(last).toHaveLength(44 + 160_000)
  })
  test('a file that is cut off, has no samples, or lies about them', () => {
    const whole = wavOf(5, [])
    expect(piecesOf(bytesOf(whole.subarray(0, 8_044)))[0]?.long_ms).toBe(500)
    expect(piecesOf(bytesOf(wavOf(0, [])))).toEqual([])
    expect(piecesOf(bytesOf(whole.subarray(0, 30)))).toEqual([])
    whole.writeUInt32LE(0, 28)
    expect(piecesOf(bytesOf(whole))).toEqual([])
  })
})

describe('MP3', () => {
  test('an hour is a hundred and twenty pieces, each after a little lead, none lost', () => {
    const pieces = piecesOf(bytesOf(silentMp3(3_600)))
    expect(pieces).toHaveLength(120)
    expect(pieces[0]).toMatchObject({ start_ms: 0, lead_ms: 0 })
    expect(pieces[1]?.lead_ms).toBeCloseTo(3 * 72, 6)
    const sum = pieces.reduce((all, { long_ms }) => all + long_ms, 0)
    expect(sum).toBeCloseTo(3_600_000, -2)
  })
  test('after a tag, and over rubbish between frames', () => {
    const tag = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5])
    const file = Buffer.concat([tag, silentMp3(1), Buffer.from([1, 2, 3]), silentMp3(1)])
    expect(piecesOf(bytesOf(file))[0]?.long_ms).toBeCloseTo(2_016, 0)
    expect(piecesOf(bytesOf(Buffer.from('no sound at all')))).toEqual([])
    expect(piecesOf(new Uint8Array(0))).toEqual([])
  })
})

/** A page of Ogg: its granule, whether it goes on from the one before, and one packet. */
const page = (granule: bigint, goesOn: boolean, packet: Buffer): Buffer => {
  const head = Buffer.alloc(28)
  head.write('OggS', 0)
  head[5] = goesOn ? 1 : 0
  head.writeBigInt64LE(granule, 6)
  head[26] = 1
  head[27] = packet.length
  return Buffer.concat([head, packet])
}

test('Ogg: the headers go with every piece, and none begins inside a packet', () => {
  const opus = Buffer.from('OpusHead and more')
  const heads = Buffer.concat([page(0n, false, opus), page(0n, false, Buffer.from('OpusTags'))])
  const body = Array.from({ length: 100 }, (_, second) =>
    page(BigInt(second + 1) * 48_000n, second === 30, Buffer.from([second])),
  )
  const pieces = piecesOf(bytesOf(Buffer.concat([heads, ...body])))
  expect(pieces.map(({ start_ms }) => start_ms)).toEqual([0, 31_000, 61_000, 91_000])
  for (const { bytes } of pieces)
    expect(Buffer.from(bytes.subarray(0, heads.length))).toEqual(heads)
  expect(piecesOf(bytesOf(heads))).toEqual([])
  expect(piecesOf(bytesOf(page(9n, false, Buffer.from('else'))))).toEqual([])
})

test('peaks are the loudest of each hundredth of a second, of all channels, after the lead', () => {
  const values = new Uint8Array(6)
  const left = new Float32Array(480).fill(0)
  left[100] = -0.5
  left[399] = 2
  addPeaks([left, new Float32Array(480)], { start_ms: 10, lead_ms: 10, long_ms: 50 }, values)
  expect([...values]).toEqual([0, 128, 0, 0, 255, 0])
  expect(isSilent({ values, known_ms: 60, state: 'done' })).toBe(false)
  expect(isSilent({ values: new Uint8Array(6), known_ms: 60, state: 'done' })).toBe(true)
  expect(isSilent({ values: new Uint8Array(6), known_ms: 10, state: 'coming' })).toBe(false)
})
