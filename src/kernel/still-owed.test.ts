import { describe, expect, it } from 'vitest'
import {
  keyIdOf,
  newSigningKey,
  publicKeyOf,
  type Receipt,
  type SignedReceipt,
  signReceipt,
} from './receipt.ts'
import { stillOwed } from './still-owed.ts'

const key = newSigningKey()
const trusted = publicKeyOf(key)

const reward: Receipt = {
  version: 1,
  id: 'rct_01kaqkq1zzf2s9v4yzgk2n5r7a',
  kind: 'reward',
  instance: 'https://fairhand.example',
  debtor: 'https://fairhand.example',
  payee: 'wrk_01kaqkq1zzf2s9v4yzgk2n5r7b',
  amount: '2.50',
  currency: 'EUR',
  terms_sha256: 'ab'.repeat(32),
  assignment: 'asg_01kaqkq1zzf2s9v4yzgk2n5r7c',
  ledger_transfer: '019aaf7b-87ff-8c33-9d93-df9c262cf0f1',
  ledger_position: '42',
  issued_at: '2026-11-23T09:00:00.000Z',
  livemode: false,
}

const {
  assignment: _assignment,
  terms_sha256: _terms,
  ...base
} = reward as Extract<Receipt, { kind: 'reward' }>
const payout: Receipt = {
  ...base,
  kind: 'payout',
  payout: 'pay_01kaqkq1zzf2s9v4yzgk2n5r7d',
  amount: '1.00',
  ledger_transfer: '019aaf7b-87ff-8c33-9d93-df9c262cf0f2',
  ledger_position: '43',
}

const sign = (receipt: Receipt): SignedReceipt => signReceipt(receipt, key)

describe('what is still owed', () => {
  const bonus: Receipt = {
    ...reward,
    kind: 'bonus',
    amount: '0.05',
    ledger_transfer: '019aaf7b-87ff-8c33-9d93-df9c262cf0f3',
  }
  const owed = (...signed: unknown[]) => stillOwed(signed, [trusted])

  it('is what was earned less what was paid out', () => {
    expect(owed(sign(reward), sign(bonus), sign(payout)).debts).toEqual([
      {
        instance: reward.instance,
        debtor: reward.debtor,
        payee: reward.payee,
        currency: 'EUR',
        livemode: false,
        key: 'trusted',
        key_ids: [keyIdOf(key)],
        earned: 255n,
        paid_out: 100n,
        owed: 155n,
      },
    ])
  })

  it('does not shrink when a payout is shown twice, or again under another id and date', () => {
    const again = sign({ ...payout, id: 'rct_again', issued_at: '2026-12-01T00:00:00.000Z' })
    const { debts, refused } = owed(sign(reward), sign(payout), sign(payout), again)
    expect(debts.map(({ owed }) => owed)).toEqual([150n])
    expect(refused).toEqual([])
  })

  it('counts the payee’s side where two receipts contradict each other, in either order', () => {
    const larger = sign({ ...payout, amount: '2.50' })
    const heap = [sign(reward), sign(payout), larger]
    for (const signed of [heap, heap.toReversed()]) {
      const { debts, refused } = owed(...signed)
      expect(debts[0]?.owed).toBe(150n)
      expect(refused).toMatchObject([{ reason: 'contradiction', index: signed.indexOf(larger) }])
    }
  })

  it('ignores payouts that were forged, or signed with another key', () => {
    const signed = sign(payout)
    const forged = { ...signed, receipt: { ...payout, amount: '2.50' } }
    const foreign = signReceipt({ ...payout, amount: '2.50' }, newSigningKey())
    const { debts, refused } = owed(sign(reward), forged, foreign)
    expect(debts.map(({ key, owed }) => [key, owed])).toEqual([
      ['trusted', 250n],
      ['self_stated', -250n],
    ])
    expect(refused).toMatchObject([{ reason: 'bad_signature', index: 1 }])
  })

  it('never sets off one person, instance, currency or kind of money against another', () => {
    const others: Partial<Receipt>[] = [
      { payee: 'wrk_other' },
      { instance: 'https://elsewhere.example' },
      { currency: 'USD' },
      { livemode: true },
    ]
    const payouts = others.map((other, index) =>
      sign({
        ...payout,
        ...other,
        ledger_transfer: `019aaf7b-87ff-8c33-9d93-df9c262cf0a${index}`,
      } as Receipt),
    )
    expect(owed(sign(reward), ...payouts).debts[0]).toMatchObject({ earned: 250n, owed: 250n })
  })

  it('stays the same debt when the operator changes its name', () => {
    const renamed = { ...payout, debtor: 'A new name' } as Receipt
    expect(owed(sign(reward), sign(renamed)).debts).toMatchObject([{ owed: 150n }])
  })

  it('adds up under all keys an instance ever published', () => {
    const next = newSigningKey()
    const { debts } = stillOwed(
      [sign(reward), signReceipt(payout, next)],
      [trusted, publicKeyOf(next)],
    )
    expect(debts).toMatchObject([{ owed: 150n, key_ids: [keyIdOf(key), keyIdOf(next)] }])
  })
})
