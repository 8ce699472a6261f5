/** The reference that a payment carries to the bank and back: its public id, in signs every bank takes. */
import { fromPublicId, toPublicId, type Uuid } from '../../kernel/id.ts'

export type PaymentKind = 'payout' | 'refund'

/** `PAY01KB…`: 29 signs; a bank keeps 35. */
export const referenceOf = (kind: PaymentKind, id: Uuid): string =>
  toPublicId(kind, id).replace('_', '').toUpperCase()

/** What a reference names. */
export const paymentOf = (reference: string): { kind: PaymentKind; id: Uuid } => {
  const kind = reference.startsWith('PAY') ? 'payout' : 'refund'
  const text = `${reference.slice(0, 3)}_${reference.slice(3)}`.toLowerCase()
  return { kind, id: fromPublicId(kind, text) }
}
