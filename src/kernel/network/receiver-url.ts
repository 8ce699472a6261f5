/**
 * The addresses that the instance calls on somebody's behalf. This looks at the text alone; a name
 * is looked up when something is sent, and what it then stands for is checked again.
 */
import { privateReason } from './public-address.ts'

export type ReceiverRules = {
  /** Where real money moves only https is used. */
  livemode: boolean
  /** Whole origins that the operator vouches for, e.g. `http://10.0.0.7:9000`. */
  allow: readonly string[]
}

/** `trusted`: the operator vouches for it, whatever network it lies in. */
export type Receiver = { url: URL; trusted: boolean }

/** Ports where web servers live; others belong to what must not be knocked at. */
const PORTS: Readonly<Record<string, readonly string[]>> = {
  'https:': ['', '8443'],
  'http:': ['', '8080'],
}

const LONGEST = 2_000

/** Names that stand for machines nearby, by custom or by registry. */
const NEARBY =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/

/** The receiver, or a sentence that says why nothing is sent there. */
export const readReceiver = (text: string, rules: ReceiverRules): Receiver | string => {
  if (text.length > LONGEST || !URL.canParse(text)) return 'That is not an address.'
  const url = new URL(text)
  const ports = PORTS[url.protocol]
  if (ports === undefined) return 'The address must begin with https://.'
  if (url.username !== '' || url.password !== '')
    return 'The address holds a user name or a password; leave out what stands before @.'
  if (rules.allow.includes(url.origin)) return { url, trusted: true }
  if (rules.livemode && url.protocol !== 'https:') return 'Where money is real, only https is used.'
  if (!ports.includes(url.port))
    return `Port ${url.port} is not used; take 443 or 8443 with https${rules.livemode ? '' : ', 80 or 8080 with http'}.`
  return hostFault(url.hostname) ?? { url, trusted: false }
}

/** `hostname` as URL writes it: decimal, octal and hexadecimal forms have become a.b.c.d. */
const hostFault = (hostname: string): string | undefined => {
  const address = literalAddress(hostname)
  if (address !== undefined) {
    const reason = privateReason(address)
    return reason && `The address ${address} is ${reason}; only public ones are called.`
  }
  const name = hostname.replace(/\.+$/, '').toLowerCase()
  if (!name.includes('.') || NEARBY.test(name))
    return `The name ${hostname} stands for a machine nearby; only public ones are called.`
  return undefined
}

/** The address when the host is one, without the brackets; undefined for names. */
export const literalAddress = (hostname: string): string | undefined => {
  if (hostname.startsWith('[')) return hostname.slice(1, -1)
  return /^[\d.]+$/.test(hostname) ? hostname.replace(/\.$/, '') : undefined
}
