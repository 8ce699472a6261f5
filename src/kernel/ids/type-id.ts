/**
 * UUIDv7 and TypeID as text. Every call makes, reads and writes dozens of them, so that this is written
 * for speed; what it must say is https://github.com/jetify-com/typeid/tree/main/spec and RFC 9562.
 */
import { randomFillSync } from 'node:crypto'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What each character stands for, by its code. */
const valuesOf = (letters: string): Uint8Array => {
  const values = new Uint8Array(128)
  for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value
  return values
}
const LETTER_VALUES = valuesOf(LETTERS)
const HEX_VALUES = valuesOf('0123456789abcdef')

/** `job` and a UUID in small letters → `job_01j…`: its 128 bits behind two zeros, five to a letter. */
export const typeIdOf = (prefix: string, uuid: string): string => {
  if (!UUID.test(uuid)) throw new TypeError(`${uuid} is no UUID`)
  let text = `${prefix}_`
  let bits = 0
  let count = 2
  for (let at = 0; at < 36; at++) {
    const code = uuid.charCodeAt(at)
    if (code === DASH) continue
    bits = ((bits << 4) | (HEX_VALUES[code] as number)) & 0xff
    count += 4
    if (count < 5) continue
    count -= 5
    text += LETTERS[(bits >> count) & 31]
  }
  return text
}

/** `job_01j…` → its UUID. Throws a TypeError when prefix or suffix is another. */
export const uuidOfTypeId = (prefix: string, text: string): string => {
  const suffix = text.slice(prefix.length + 1)
  if (!text.startsWith(`${prefix}_`) || !SUFFIX.test(suffix))
    throw new TypeError(`${text} is no id with the prefix ${prefix}`)
  let uuid = ''
  let bits = 0
  let count = -2
  for (let at = 0; at < 26; at++) {
    bits = ((bits << 5) | (LETTER_VALUES[suffix.charCodeAt(at)] as number)) & 0xfff
    count += 5
    for (; count >= 4; uuid += HEX[(bits >> count) & 15]) count -= 4
  }
  return dashed(uuid)
}

const DASH = 45
const HEX = '0123456789abcdef'

const dashed = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

const random = new Uint8Array(8 * 512)
let used = random.length
let millisecond = 0
let counter = 0

/**
 * A new UUIDv7: later ones of this process are greater, also within a millisecond and when the clock is
 * set back (RFC 9562 §6.2, method 1: 26 bits of counter that begin anywhere in their lower half).
 */
export const newUuidV7 = (now: number = Date.now()): string => {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  const bytes = random.subarray(used, used + 8)
  used += 8
  const word = (at: number): number => ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
  if (now > millisecond) {
    millisecond = now
    counter = (word(0) << 9) | (word(6) & 0x1ff)
  } else if (++counter === 1 << 26) {
    millisecond += 1
    counter = 0
  }
  const time = digits(millisecond, 12)
  const last = digits(word(2), 4) + digits(word(4), 4) + digits(word(6), 4)
  const low = digits(0x8000 | (counter & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(counter >> 14, 3)}-${low}-${last}`
}

const digits = (value: number, length: number): string => value.toString(16).padStart(length, '0')
