/** Writing receipts (charter R46): signed, in the transaction that moves the money. */
import type { Transaction } from '../../database/pool.ts'
import { type IdNoun, toPublicId, type Uuid } from '../../kernel/id.ts'
import { type Currency, formatAmount } from '../../kernel/money.ts'
import { type OwedGround, type Receipt, signReceipt } from '../../kernel/receipt.ts'
import type { Posted } from '../../ledger/post.ts'
import { type PlaceInLedger, placeOf } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { insertReceipt } from './queries.ts'

type Paid = {
  worker_id: Uuid
  amount: bigint
  currency: Currency
  /** The ledger transfer that the receipt proves. */
  transfer_id: Uuid
}
type ForWork = { kind: 'reward' | 'bonus'; assignment_id: Uuid; terms_sha256: string }
type ForOwed = { kind: 'owed'; ground: OwedGround; about: Named }
type ForPayout = { kind: 'payout' | 'rail_cost' | 'returned'; payout_id: Uuid }
type ForHold = { kind: 'enforced'; hold_id: Uuid }
type Subject = ForWork | ForOwed | ForPayout | ForHold

/** A thing with the noun that its public id begins with. */
export type Named = { noun: IdNoun; id: Uuid }

/**
 * Signs and stores the receipt of one transfer that was posted, or is about to be in the same packet.
 * `posting` is what moves it as the first of its journal; without it the ledger is asked for its place.
 */
export const writeReceipt = async (
  context: Context,
  paid: Paid,
  subject: Subject,
  posting?: Promise<Posted>,
): Promise<void> => {
  const { now } = context
  const id = context.newId()
  const place = (await posting)?.place ?? (await requirePlace(context.tx, paid.transfer_id))
  const receipt = receiptOf(context, { id, place }, paid, subject)
  const row = {
    id,
    worker_id: paid.worker_id,
    kind: subject.kind,
    assignment_id: assignmentOf(subject),
    payout_id: 'payout_id' in subject ? subject.payout_id : null,
    amount_minor: paid.amount,
    currency: paid.currency,
    transfer_id: paid.transfer_id,
    signed: signReceipt(receipt, context.instance.signing_key),
    created_at: now,
  }
  context.leave(insertReceipt(row))
}

const receiptOf = (
  { now, instance }: Context,
  { id, place }: { id: Uuid; place: PlaceInLedger },
  paid: Paid,
  subject: Subject,
): Receipt => {
  const shared = {
    version: 1 as const,
    id: toPublicId('receipt', id),
    instance: instance.id,
    debtor: instance.name,
    payee: toPublicId('worker', paid.worker_id),
    amount: formatAmount(paid.amount, paid.currency),
    currency: paid.currency,
    ledger_transfer: paid.transfer_id,
    ledger_position: String(place.position),
    ...headOf(place),
    issued_at: now.toISOString(),
    livemode: instance.livemode,
  }
  return { ...shared, ...subjectText(subject) }
}

/** What a receipt says of its subject. */
const subjectText = (subject: Subject) => {
  switch (subject.kind) {
    case 'owed': {
      const { kind, ground, about } = subject
      return { kind, ground, about: toPublicId(about.noun, about.id) }
    }
    case 'enforced':
      return { kind: subject.kind, hold: toPublicId('hold', subject.hold_id) }
    case 'reward':
    case 'bonus': {
      const { kind, assignment_id, terms_sha256 } = subject
      return { kind, assignment: toPublicId('assignment', assignment_id), terms_sha256 }
    }
    default:
      return { kind: subject.kind, payout: toPublicId('payout', subject.payout_id) }
  }
}

/** The assignment whose job's title stands on the line. */
const assignmentOf = (subject: Subject): Uuid | null => {
  if (subject.kind === 'owed') return subject.about.noun === 'assignment' ? subject.about.id : null
  return 'assignment_id' in subject ? subject.assignment_id : null
}

const requirePlace = async (tx: Transaction, transfer_id: Uuid): Promise<PlaceInLedger> => {
  const place = await placeOf(tx, transfer_id)
  if (place === undefined) throw new Error(`transfer ${transfer_id} was not posted`)
  return place
}

/** The newest head goes along, so that every receipt vouches for all of the ledger before it. */
const headOf = ({ size, root, published_at }: PlaceInLedger) =>
  size === null || root === null || published_at === null
    ? {}
    : {
        ledger_head: {
          size: Number(size),
          root: root.toString('hex'),
          published_at: published_at.toISOString(),
        },
      }
