/**
 * Cuts a sound into pieces that a browser can decode one by one: an hour decoded at once would be more than
 * a gigabyte. WAV is cut between samples, MP3 between frames, Ogg between pages, whose headers go with
 * every piece. No decoder is written here: the browser's own does that.
 */

/** One decodable piece: from `start_ms` on, without its first `lead_ms`, as long as it says. */
export type Piece = {
  bytes: Uint8Array<ArrayBuffer>
  start_ms: number
  lead_ms: number
  long_ms: number
}

/** Length of a piece: half a minute of stereo is about 12 MB decoded. */
const PIECE_MS = 30_000

type Bytes = Uint8Array<ArrayBuffer>

const textAt = (bytes: Bytes, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

const joined = (parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Where the samples of a WAV file are, and how many bytes a second takes. */
const wavParts = (bytes: Bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [perSecond, block] = [0, 1]
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = textAt(bytes, at, 4)
    const size = view.getUint32(at + 4, true)
    if (name === 'fmt ' && at + 24 <= bytes.length)
      [perSecond, block] = [view.getUint32(at + 16, true), view.getUint16(at + 20, true)]
    if (name === 'data')
      return { head: at + 8, end: Math.min(bytes.length, at + 8 + size), perSecond, block }
    at += 8 + size + (size % 2)
  }
  return undefined
}

const wavPieces = (bytes: Bytes): Piece[] => {
  const parts = wavParts(bytes)
  if (parts === undefined || parts.perSecond < 1 || parts.block < 1) return []
  const { head, end, perSecond, block } = parts
  const size = Math.max(block, Math.floor((perSecond * PIECE_MS) / 1000 / block) * block)
  const pieces: Piece[] = []
  for (let at = head; at < end; at += size) {
    const own = bytes.subarray(at, Math.min(end, at + size))
    const made = joined([bytes.subarray(0, head), own])
    const view = new DataView(made.buffer)
    view.setUint32(4, made.length - 8, true)
    view.setUint32(head - 4, own.length, true)
    const ms = (value: number) => (value / perSecond) * 1000
    pieces.push({ bytes: made, start_ms: ms(at - head), lead_ms: 0, long_ms: ms(own.length) })
  }
  return pieces
}

const RATES = [44_100, 48_000, 32_000]
const KBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** Length and duration of the layer III frame that begins here, if one does (ISO 11172-3, 13818-3). */
const mp3Frame = (bytes: Bytes, at: number): { size: number; ms: number } | undefined => {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
  if (a !== 0xff || (b & 0xe6) !== 0xe2) return undefined
  const version = (b >> 3) & 3
  const rate = (RATES[(c >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const kbits = (version === 3 ? KBITS_1 : KBITS_2)[c >> 4] ?? 0
  if (version === 1 || rate === 0 || kbits === 0) return undefined
  const size = Math.floor(((version === 3 ? 144 : 72) * kbits * 1000) / rate) + ((c >> 1) & 1)
  return { size, ms: ((version === 3 ? 1152 : 576) / rate) * 1000 }
}

/** After the tag, if there is one: its size is written in seven bits a byte. */
const afterTag = (bytes: Bytes): number => {
  if (textAt(bytes, 0, 3) !== 'ID3') return 0
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10)
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d)
}

/** Frames lean on the few before them: those are decoded too, and thrown away. */
const LEAD_FRAMES = 3

const mp3Pieces = (bytes: Bytes): Piece[] => {
  const frames: { at: number; ms: number }[] = []
  let [at, time] = [afterTag(bytes), 0]
  while (at < bytes.length) {
    const frame = mp3Frame(bytes, at)
    if (frame === undefined) at += 1
    else {
      frames.push({ at, ms: time })
      time += frame.ms
      at += frame.size
    }
  }
  const pieces: Piece[] = []
  for (let first = 0; first < frames.length; ) {
    const start_ms = frames[first]?.ms ?? 0
    let next = first + 1
    while (next < frames.length && (frames[next]?.ms ?? 0) < start_ms + PIECE_MS) next += 1
    const lead = Math.max(0, first - LEAD_FRAMES)
    const end_ms = frames[next]?.ms ?? time
    pieces.push({
      bytes: bytes.slice(frames[lead]?.at ?? 0, frames[next]?.at ?? bytes.length),
      ...{ start_ms, lead_ms: start_ms - (frames[lead]?.ms ?? 0), long_ms: end_ms - start_ms },
    })
    first = next
  }
  return pieces
}

type Page = { at: number; end: number; granule: number; fresh: boolean }

/** The pages of an Ogg stream (RFC 3533); a granule of −1 says that no packet ends in the page. */
const oggPages = (bytes: Bytes): Page[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const pages: Page[] = []
  for (let at = 0; at + 27 <= bytes.length && textAt(bytes, at, 4) === 'OggS'; ) {
    const table = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0))
    const end = at + 27 + table.length + table.reduce((sum, one) => sum + one, 0)
    const granule = Number(view.getBigInt64(at + 6, true))
    pages.push({
      at,
      end: Math.min(end, bytes.length),
      granule,
      fresh: ((bytes[at + 5] ?? 0) & 1) === 0,
    })
    at = end
  }
  return pages
}

/** Steps of the granule in a second: Opus always counts in 48 kHz. */
const granuleRate = (bytes: Bytes, { at }: Page): number => {
  const packet = at + 27 + (bytes[at + 26] ?? 0)
  if (textAt(bytes, packet, 8) === 'OpusHead') return 48_000
  if (textAt(bytes, packet + 1, 6) !== 'vorbis') return 0
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(packet + 12, true)
}

const oggPieces = (bytes: Bytes): Piece[] => {
  const pages = oggPages(bytes)
  const [first] = pages
  const rate = first === undefined ? 0 : granuleRate(bytes, first)
  const body = pages.findIndex(({ granule }) => granule > 0)
  if (rate === 0 || body < 0) return []
  const head = bytes.subarray(0, pages[body]?.at)
  const pieces: Piece[] = []
  let [from, start_ms, end_ms] = [body, 0, 0]
  for (let next = body; next < pages.length; next += 1) {
    const page = pages[next]
    if (page === undefined) break
    if (page.granule > 0) end_ms = (page.granule / rate) * 1000
    const after = pages[next + 1]
    if (after !== undefined && (end_ms - start_ms < PIECE_MS || !after.fresh)) continue
    const own = bytes.subarray(pages[from]?.at, page.end)
    pieces.push({ bytes: joined([head, own]), start_ms, lead_ms: 0, long_ms: end_ms - start_ms })
    from = next + 1
    start_ms = end_ms
  }
  return pieces
}

/** The pieces of a sound, in order; none for what is no WAV, MP3 or Ogg, or is broken from the start. */
export const piecesOf = (bytes: Bytes): Piece[] => {
  const name = textAt(bytes, 0, 4)
  if (name === 'RIFF') return wavPieces(bytes)
  return name === 'OggS' ? oggPieces(bytes) : mp3Pieces(bytes)
}
