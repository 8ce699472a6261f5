/** SHA-256 of bytes, also where the page was loaded over plain HTTP and the browser offers none. */

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** In hexadecimal digits. */
export const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  // Left out by browsers where the page is not secure, whatever the types say.
  globalThis.crypto?.subtle === undefined
    ? hex(plainHash(bytes))
    : hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

/** Cube (or square) roots of the first primes, their fractions as 32 bits: the constants of FIPS 180-4. */
const fractions = (count: number, root: number): Uint32Array => {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    let prime = true
    for (let by = 2; by * by <= candidate; by++) if (candidate % by === 0) prime = false
    if (prime) found.push((candidate ** (1 / root) % 1) * 2 ** 32)
  }
  return Uint32Array.from(found, Math.floor)
}

const padded = (bytes: Uint8Array): DataView => {
  const size = Math.ceil((bytes.length + 9) / 64) * 64
  const whole = new Uint8Array(size)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(size - 4, (bytes.length * 8) >>> 0)
  return view
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** FIPS 180-4, section 6.2. */
export const plainHash = (bytes: Uint8Array): Uint8Array => {
  const constants = fractions(64, 3)
  const state = fractions(8, 2)
  const view = padded(bytes)
  const words = new Uint32Array(64)
  const at = (index: number): number => words[index] ?? 0
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let index = 0; index < 16; index++) words[index] = view.getUint32(block + index * 4)
    for (let index = 16; index < 64; index++) {
      const [near, far] = [at(index - 2), at(index - 15)]
      const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
      const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
      words[index] = at(index - 16) + small + at(index - 7) + large
    }
    mix(state, words, constants)
  }
  const out = new DataView(new ArrayBuffer(32))
  for (const [index, word] of state.entries()) out.setUint32(index * 4, word)
  return new Uint8Array(out.buffer)
}

/** Sixty-four rounds over one block. */
const mix = (state: Uint32Array, words: Uint32Array, constants: Uint32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (const [index, word] of words.entries()) {
    const large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + large + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + word) | 0
    const small = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const two = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state[index] = (state[index] ?? 0) + word
}
