/**
 * Which network addresses lie on the public internet, so that nobody can have the instance look round
 * its own network. Of IPv6 only what is given out (2000::/3) counts, which leaves out every form that
 * wraps an IPv4 address. Source: IANA's registries of special-purpose addresses, November 2026.
 */

/** IPv4 networks that are not public, and what they are. */
const PRIVATE_V4 = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by customers of a carrier'],
  ['127.0.0.0', 8, 'this machine'],
  ['168.63.129.16', 32, 'the metadata of a cloud'],
  ['169.254.0.0', 16, 'link-local, and the metadata of clouds'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'of protocols'],
  ['192.0.2.0', 24, 'for documentation'],
  ['192.31.196.0', 24, 'anycast'],
  ['192.52.193.0', 24, 'anycast'],
  ['192.88.99.0', 24, 'the 6to4 relay'],
  ['192.168.0.0', 16, 'private'],
  ['192.175.48.0', 24, 'anycast'],
  ['198.18.0.0', 15, 'for benchmarks'],
  ['198.51.100.0', 24, 'for documentation'],
  ['203.0.113.0', 24, 'for documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
] as const

/** Networks within 2000::/3 that are not public. */
const PRIVATE_V6 = [
  ['2001::', 23, 'of protocols, Teredo among them'],
  ['2001:db8::', 32, 'for documentation'],
  ['2002::', 16, '6to4, which wraps an IPv4 address'],
  ['2620:4f:8000::', 48, 'anycast'],
  ['3fff::', 20, 'for documentation'],
] as const

/** Why nothing is sent to this address, given in its usual form; undefined when it is public. */
export const privateReason = (address: string): string | undefined => {
  const v4 = bitsOfV4(address)
  if (v4 !== undefined) return within(PRIVATE_V4, v4, 32, bitsOfV4)
  const v6 = bitsOfV6(address)
  if (v6 === undefined) return 'not an address'
  if (v6 >> 125n !== 1n) return 'not given out to the public'
  return within(PRIVATE_V6, v6, 128, bitsOfV6)
}

type Bits = (text: string) => bigint | undefined

const within = (
  networks: readonly (readonly [string, number, string])[],
  address: bigint,
  width: number,
  bitsOf: Bits,
): string | undefined =>
  networks.find(([network, length]) => {
    const rest = BigInt(width - length)
    return address >> rest === (bitsOf(network) ?? 0n) >> rest
  })?.[2]

const bitsOfV4: Bits = (text) => {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined
  const parts = text.split('.').map(Number)
  return parts.some((part) => part > 255) ? undefined : joined(parts, 8n)
}

const bitsOfV6: Bits = (text) => {
  const plain = withoutDots(text)
  if (plain === undefined || !/^[0-9a-f:]+$/i.test(plain)) return undefined
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail]
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? joined(
        groups.map((group) => Number.parseInt(group, 16)),
        16n,
      )
    : undefined
}

/** `::ffff:127.0.0.1` → `::ffff:7f00:1`. */
const withoutDots = (text: string): string | undefined => {
  if (!text.includes('.')) return text
  const at = text.lastIndexOf(':') + 1
  const bits = bitsOfV4(text.slice(at))
  if (at === 0 || bits === undefined) return undefined
  return `${text.slice(0, at)}${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`
}

const joined = (parts: number[], width: bigint): bigint =>
  parts.reduce((bits, part) => (bits << width) | BigInt(part), 0n)
