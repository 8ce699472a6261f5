/**
 * What an instance with real money must have before anybody is let in. Each check says in a sentence
 * what is missing and how to mend it; `fairhand doctor --live` prints them, and a start refuses while
 * one is left. Remarks stop nothing.
 */
import { type MoneySettings, railFault } from '../kernel/bank/rails.ts'
import { LIVE_LIMITS } from '../kernel/limits/live-limits.ts'

/** How the place for backups was found. */
export type Backups =
  | { state: 'unsaid' | 'gone' | 'inside' | 'elsewhere'; place: string }
  | { state: 'folder'; place: string; newest_at: Date | null }

export type LiveFacts = {
  now: Date
  /** When the instance began; null before its first start. */
  began_at: Date | null
  public_url: string
  /** Whether the proxy's word about who calls is believed. */
  trust_proxy: boolean
  money: MoneySettings
  /** People who run it, those included whom the next start makes operators. */
  operators: number
  backups: Backups
  /** Whether a mail server is named, and what it said when it was asked; null where it answered. */
  mail: { fault: string | null } | null
}

export type Finding = { code: string; sentence: string }

type Check = (facts: LiveFacts) => string | undefined

const needed = (setting: keyof MoneySettings, sentence: string): Check => {
  return ({ money }) => (money[setting] === null ? sentence : undefined)
}

const LOCAL = /^(localhost|127\.|\[::1\]|0\.0\.0\.0|.*\.local(domain)?$)/

const tls: Check = ({ public_url }) => {
  const { protocol, hostname } = new URL(public_url)
  if (protocol === 'https:' && !LOCAL.test(hostname)) return undefined
  return 'Passwords would cross the network in the clear. Put a proxy that speaks TLS in front, and set FAIRHAND_PUBLIC_URL to its https:// address.'
}

const operators: Check = ({ operators: there }) =>
  there >= LIVE_LIMITS.operators
    ? undefined
    : 'One person cannot confirm large sums or review decisions about people. Name two in FAIRHAND_OPERATOR_EMAIL, separated by a comma.'

const BACKUPS: Record<Backups['state'], (place: string) => string | undefined> = {
  unsaid: () =>
    'Nothing says where backups are kept. Set FAIRHAND_BACKUPS to the folder that `fairhand backup` writes to, or say in words where else they are made.',
  gone: (place) => `The folder of the backups, ${place}, is not there.`,
  inside: (place) =>
    `The folder of the backups, ${place}, lies inside FAIRHAND_DATA: whatever destroys one destroys the other.`,
  elsewhere: () => undefined,
  folder: () => undefined,
}

const CHECKS: Readonly<Record<string, Check>> = {
  legal_name: needed(
    'legal_name',
    'Nobody is named who runs this instance and answers for it. Set FAIRHAND_LEGAL_NAME to the name and place as they are registered.',
  ),
  contact: needed(
    'contact',
    'People find no way to reach you. Set FAIRHAND_CONTACT to a mail address or the address of a page.',
  ),
  client_money: needed(
    'client_money',
    'Nothing says where clients’ money lies. Set FAIRHAND_CLIENT_MONEY to the bank and the kind of account that keeps it apart from your own.',
  ),
  bank: ({ money }) => railFault(money, true),
  tls,
  operators,
  backups: ({ backups: { state, place } }) => BACKUPS[state](place),
}

const REMARKS: Readonly<Record<string, Check>> = {
  backup_old: ({ backups, began_at, now }) => {
    if (backups.state !== 'folder') return undefined
    const since = backups.newest_at ?? began_at
    if (since === null || now.getTime() - since.getTime() <= LIVE_LIMITS.backup_age * 1000)
      return undefined
    return `There is no backup of the last seven days in ${backups.place}.`
  },
  mail: ({ mail }) => {
    if (mail === null)
      return 'No mail is sent: notices of decisions and daily receipts stand in the app only. Set FAIRHAND_SMTP_URL and FAIRHAND_MAIL_FROM.'
    return mail.fault === null
      ? undefined
      : `The mail server does not take us in (${mail.fault}). Look at FAIRHAND_SMTP_URL.`
  },
  proxy: ({ trust_proxy }) =>
    trust_proxy
      ? undefined
      : 'FAIRHAND_TRUST_PROXY is not set: behind a proxy everybody seems to call from one address, and shares one limit.',
  reserve: ({ money }) =>
    Object.keys(money.reserve_minimum).length > 0
      ? undefined
      : 'FAIRHAND_RESERVE_MINIMUM is not set: nobody is told when the reserve that pays workers in an operator’s place runs low.',
}

const findings = (checks: Readonly<Record<string, Check>>, facts: LiveFacts): Finding[] =>
  Object.entries(checks).flatMap(([code, check]) => {
    const sentence = check(facts)
    return sentence === undefined ? [] : [{ code, sentence }]
  })

/** What stands in the way of real money; empty when nothing does. */
export const missingIn = (facts: LiveFacts): Finding[] => findings(CHECKS, facts)

/** What an operator should know, and may live with. */
export const remarksOn = (facts: LiveFacts): Finding[] => findings(REMARKS, facts)
