/** What stands in the books, by the names that people know: public ids instead of UUIDs. */
import { fromPublicId, ID_PREFIX, type IdNoun, toPublicId, type Uuid } from '../../kernel/id.ts'

const NOUNS = new Map(
  Object.entries(ID_PREFIX).map(([noun, prefix]) => [prefix as string, noun as IdNoun]),
)

/** Whose account one of this kind is. */
const ownerNoun = (kind: string): IdNoun | undefined => {
  if (kind.startsWith('requester_') || kind === 'platform_claim') return 'requester'
  if (kind.startsWith('job_')) return 'job'
  if (kind === 'worker_earned') return 'worker'
  if (kind.startsWith('hold_')) return 'hold'
  if (kind === 'payout' || kind === 'refund') return kind
  return undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const named = (noun: IdNoun | undefined, id: string): string =>
  noun !== undefined && UUID.test(id) ? toPublicId(noun, id) : id

/** `req_…`, `job_…`; words such as a rail stay what they are. */
export const ownerName = (kind: string, owner: string): string => named(ownerNoun(kind), owner)

/** What a transfer is about, by its reason. */
const ABOUT: Readonly<Record<string, IdNoun>> = {
  deposit: 'deposit',
  chargeback: 'chargeback',
  fund_escrow: 'job',
  refund_escrow: 'job',
  fund_reserve: 'job',
  refund_reserve: 'job',
  pay_reward: 'assignment',
  pay_fee: 'assignment',
  pay_bonus: 'bonus',
  pay_bonus_fee: 'bonus',
  request_payout: 'payout',
  send_payout: 'payout',
  fail_payout: 'payout',
  return_payout: 'payout',
  pay_rail_cost: 'payout',
  request_refund: 'refund',
  send_refund: 'refund',
  fail_refund: 'refund',
  return_refund: 'refund',
  hold: 'hold',
  release_hold: 'hold',
  enforce_legal_order: 'hold',
  enforce_sanctions_match: 'hold',
}

/** `asg_…`, `pay_…`; a UUID where the reason does not tell what it names. */
export const aboutName = (reason: string, about: Uuid): string => named(ABOUT[reason], about)

/** The inner form of any public id; undefined for what is none. */
export const anyIdOf = (text: string): { noun: IdNoun; id: Uuid } | undefined => {
  const noun = NOUNS.get(text.split('_')[0] ?? '')
  if (noun === undefined) return undefined
  try {
    return { noun, id: fromPublicId(noun, text) }
  } catch {
    return undefined
  }
}
