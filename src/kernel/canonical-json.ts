/**
 * Canonical JSON (RFC 8785): the one text of a value, so that a signature over it can be checked by
 * any program from the parsed value alone.
 */

/**
 * Members in the order of their UTF-16 code units, no white space, numbers and strings as ECMAScript
 * writes them. Members that are undefined are left out. Throws a TypeError on what JSON cannot
 * carry: bigint, functions, numbers that are not finite, text with half a surrogate pair.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${members.map(([name, member]) => `${text(name)}:${canonicalJson(member)}`).join(',')}}`
  }
  if (typeof value === 'string') return text(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`JSON cannot carry a ${typeof value}`)
}

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('JSON cannot carry half a surrogate pair')
  return JSON.stringify(value)
}
