/**
 * What is said to PostgreSQL, as bytes (its manual, “Message Formats”): all statements of a packet
 * behind one another in one buffer, where pg makes a buffer of its own for each word.
 */
import pg from 'pg'

/** One statement of a packet. */
export type Statement = {
  /** Under which it is, or will be, prepared; empty for once. */
  name: string
  /** Given when it is prepared with this packet. */
  text: string | undefined
  /** Whether the columns of its answer are to be told. */
  described: boolean
  values: readonly unknown[]
}

let buffer = Buffer.allocUnsafe(64 * 1024)
let end = 0

/** The bytes of `statements`, with one Sync behind them. Throws on a value that cannot be written. */
export const packetOf = (statements: readonly Statement[]): Buffer => {
  end = 0
  for (const { name, text, values, described } of statements) {
    if (text !== undefined) parse(name, text)
    bind(name, values)
    if (described) bytes(DESCRIBE)
    bytes(EXECUTE)
  }
  bytes(SYNC)
  // A copy: this one is used again before the socket has taken it.
  return Buffer.from(buffer.subarray(0, end))
}

/** Describe and Execute of the unnamed portal, with all rows; and Sync. */
const DESCRIBE = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0])
const EXECUTE = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0])
const SYNC = Buffer.from([0x53, 0, 0, 0, 4])

/** Parse: PostgreSQL finds out the types of the values itself. */
const parse = (name: string, text: string): void => {
  const start = begin(0x50)
  word(name)
  word(text)
  int16(0)
  finish(start)
}

/** Bind to the unnamed portal: values as text, but bytes as they are; answers as text. */
const bind = (name: string, values: readonly unknown[]): void => {
  const start = begin(0x42)
  word('')
  word(name)
  int16(values.length)
  const formats = end
  for (const _ of values) int16(0)
  int16(values.length)
  for (let at = 0; at < values.length; at++) {
    const value = wireValueOf(values[at])
    if (value === null) int32(-1)
    else if (typeof value === 'string') counted(value)
    else {
      buffer[formats + 2 * at + 1] = 1
      int32(value.byteLength)
      bytes(value)
    }
  }
  int16(1)
  int16(0)
  finish(start)
}

/** As pg writes values (arrays and objects as PostgreSQL’s text), with short ways for what is most. */
const wireValueOf = (value: unknown): string | Buffer | null => {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
  if (value instanceof Date && isWithinFourDigits(value)) return value.toISOString()
  return prepareValue(value)
}

/** Earlier and later years are written otherwise, and by pg. */
const isWithinFourDigits = (date: Date): boolean => {
  const year = date.getUTCFullYear()
  return year > 0 && year < 10_000
}

const { prepareValue } = (
  pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }
).utils

/** Begins a message; its length is known at the end. */
const begin = (kind: number): number => {
  room(5)
  buffer[end] = kind
  end += 5
  return end - 4
}

const finish = (start: number): void => {
  buffer.writeInt32BE(end - start, start)
}

const int16 = (value: number): void => {
  room(2)
  end = buffer.writeUInt16BE(value, end)
}

const int32 = (value: number): void => {
  room(4)
  end = buffer.writeInt32BE(value, end)
}

/** A text that ends with a zero byte. */
const word = (text: string): void => {
  room(3 * text.length + 1)
  end += buffer.write(text, end)
  buffer[end++] = 0
}

/** A text behind its length. */
const counted = (text: string): void => {
  room(3 * text.length + 4)
  const length = buffer.write(text, end + 4)
  int32(length)
  end += length
}

const bytes = (more: Uint8Array): void => {
  room(more.byteLength)
  buffer.set(more, end)
  end += more.byteLength
}

const room = (wanted: number): void => {
  if (end + wanted <= buffer.length) return
  const larger = Buffer.allocUnsafe(2 * (end + wanted))
  buffer.copy(larger, 0, 0, end)
  buffer = larger
}
