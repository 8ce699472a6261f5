/** What a heap of signed receipts proves: the sum that is still owed (charter R46). */
import { canonicalJson } from './canonical-json.ts'
import { parseAmount } from './money.ts'
import {
  cancels,
  keyIdOf,
  type Receipt,
  type Refusal,
  type Verified,
  verifyReceipt,
} from './receipt.ts'

/** What one payee is still owed by one debtor, in minor units. */
type Debt = Pick<Receipt, 'instance' | 'debtor' | 'payee' | 'currency' | 'livemode'> & {
  key: Verified['key']
  key_ids: string[]
  earned: bigint
  paid_out: bigint
  /** Earned less paid out; below zero when receipts of earnings are missing. */
  owed: bigint
}

export type StillOwed = { debts: Debt[]; refused: (Refusal & { index: number })[] }

/**
 * What a heap of signed receipts proves to be owed. Each transfer counts once, however often and in
 * whatever copies its receipt turns up; where two receipts state one transfer differently, the one
 * in the payee's favour counts and the other is refused as a contradiction. Receipts under
 * `trustedKeys` (PEM) count together; under any other key only with those of the same key, so that
 * a forged payout cancels nothing.
 */
export const stillOwed = (
  signed: readonly unknown[],
  trustedKeys: readonly string[] = [],
): StillOwed => {
  const trusted = new Set(trustedKeys.map(keyIdOf))
  const refusals: StillOwed['refused'] = []
  const counted = new Map<string, Found>()
  for (const [index, one] of signed.entries()) {
    const verdict = verifyReceipt(one)
    if (!verdict.ok) {
      refusals.push({ ...verdict, index })
      continue
    }
    const { receipt, key_id } = verdict
    const found: Found = {
      receipt,
      key_id,
      index,
      key: trusted.has(key_id) ? 'trusted' : 'self_stated',
    }
    const transfer = canonicalJson([vouchedBy(found), receipt.instance, receipt.ledger_transfer])
    const [kept, dropped] = inPayeesFavour(found, counted.get(transfer))
    counted.set(transfer, kept)
    if (dropped !== undefined && claimText(dropped) !== claimText(kept)) {
      const detail = `Another receipt states transfer ${receipt.ledger_transfer} otherwise`
      refusals.push({ ok: false, reason: 'contradiction', detail, index: dropped.index })
    }
  }
  return { debts: debtsOf([...counted.values()]), refused: refusals }
}

type Found = { receipt: Receipt; key_id: string; key: Verified['key']; index: number }

const vouchedBy = ({ key, key_id }: Found): string => (key === 'trusted' ? 'trusted' : key_id)

/** What a receipt adds to the payee's claim: payouts take from it, a returned one gives back. */
const claimOf = ({ kind, amount, currency }: Receipt): bigint =>
  parseAmount(amount, currency) * (cancels(kind) ? -1n : 1n)

const inPayeesFavour = (one: Found, other: Found | undefined): [Found, Found?] => {
  if (other === undefined) return [one]
  return claimOf(one.receipt) > claimOf(other.receipt) ? [one, other] : [other, one]
}

/** What two receipts of one transfer must have in common; a re-issued one has another id and date. */
const claimText = ({
  receipt: { id: _id, issued_at: _at, ledger_head: _head, ...claim },
}: Found): string => canonicalJson(claim)

const debtsOf = (found: Found[]): Debt[] => {
  const debts = new Map<string, Debt>()
  for (const one of found) {
    const { instance, debtor, payee, currency, livemode } = one.receipt
    // Not the debtor: an operator may change its name, and its debts stay the same.
    const name = canonicalJson([vouchedBy(one), instance, payee, currency, livemode])
    const debt = debts.get(name) ?? {
      instance,
      debtor,
      payee,
      currency,
      livemode,
      key: one.key,
      key_ids: [],
      earned: 0n,
      paid_out: 0n,
      owed: 0n,
    }
    const claim = claimOf(one.receipt)
    const movedOut = cancels(one.receipt.kind) || one.receipt.kind === 'returned'
    if (movedOut) debt.paid_out -= claim
    else debt.earned += claim
    debt.owed += claim
    if (!debt.key_ids.includes(one.key_id)) debt.key_ids.push(one.key_id)
    debts.set(name, debt)
  }
  return [...debts.values()]
}
