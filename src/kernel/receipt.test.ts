import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keyIdOf,
  newSigningKey,
  publicKeyOf,
  type Receipt,
  type SignedReceipt,
  signReceipt,
  verifyReceipt,
} from './receipt.ts'

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

const sign = (receipt: Receipt): SignedReceipt => signReceipt(receipt, key)
const reasonOf = (signed: unknown, trustedKey?: string): string => {
  const verdict = verifyReceipt(signed, trustedKey)
  return verdict.ok ? 'ok' : verdict.reason
}

describe('a signed receipt', () => {
  it('is verified with the trusted key, also after a journey as text in another order', () => {
    const { signature, ...rest } = sign(reward)
    const text = JSON.stringify({ signature, ...rest }, null, 2)
    expect(verifyReceipt(text, trusted)).toEqual({
      ok: true,
      receipt: reward,
      key_id: keyIdOf(trusted),
      key: 'trusted',
    })
  })

  it('says when only the receipt itself vouches for its key', () => {
    expect(verifyReceipt(sign(reward))).toMatchObject({ ok: true, key: 'self_stated' })
  })

  it('is signed the same way every time', () => {
    expect(sign(reward)).toEqual(sign({ ...reward }))
  })

  it('keeps its format: the key of RFC 8032 §7.1 test 1 signs as it always did', () => {
    const rfcKey =
      '-----BEGIN PRIVATE KEY-----\n' +
      'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n' +
      '-----END PRIVATE KEY-----\n'
    expect(signReceipt(reward, rfcKey)).toMatchObject({
      key_id: 'BuP9j9opu2CrWVV95h7bCg',
      signature:
        '1lTAfxTb1UTX53liJauqoVEpxBfoUWqMVR2MeNkMI-UQwmrh1hEQguzGYNmyB6GXLvkUIskZH_9YVqbBeMCSDw',
    })
  })

  it('is refused once a single member is other than signed', () => {
    const signed = sign(reward)
    const forgeries: Partial<Record<keyof Extract<Receipt, { kind: 'reward' }>, unknown>> = {
      ...{ amount: '2500.00', currency: 'USD', payee: 'wrk_other', debtor: 'nobody' },
      ...{ instance: 'https://elsewhere.example', livemode: true, ledger_position: '41' },
      ...{ terms_sha256: 'cd'.repeat(32), assignment: 'asg_other', kind: 'bonus', id: 'rct_other' },
      ...{ issued_at: '2026-11-24T09:00:00.000Z' },
      ledger_transfer: '019aaf7b-87ff-8c33-9d93-df9c262cf0ff',
    }
    expect(Object.keys(forgeries)).toHaveLength(Object.keys(reward).length - 1)
    for (const [member, value] of Object.entries(forgeries)) {
      const forged = { ...signed, receipt: { ...signed.receipt, [member]: value } }
      expect([member, reasonOf(forged, trusted)]).toEqual([member, 'bad_signature'])
      expect([member, reasonOf(forged)]).toEqual([member, 'bad_signature'])
    }
  })

  it('is refused when it carries anything unsigned, or money in another shape', () => {
    const signed = sign(reward)
    expect(reasonOf({ ...signed, note: 'paid' })).toBe('unreadable')
    expect(reasonOf({ ...signed, receipt: { ...reward, paid: true } })).toBe('unreadable')
    for (const amount of ['2.5', '2.500', '-2.50', '02.50', '2,50', '1e3', ''])
      expect(() => sign({ ...reward, amount })).toThrow()
  })

  it('is refused under another key, however it is presented', () => {
    const thief = newSigningKey()
    const forged = signReceipt({ ...reward, amount: '9999.00' }, thief)
    expect(reasonOf(forged, trusted)).toBe('wrong_key')
    expect(reasonOf({ ...forged, key_id: keyIdOf(key) }, trusted)).toBe('bad_key')
    const { public_key, key_id } = sign(reward)
    expect(reasonOf({ ...forged, public_key, key_id }, trusted)).toBe('bad_signature')
    expect(reasonOf({ ...forged, public_key: 'no key' }, trusted)).toBe('bad_key')
    expect(() => verifyReceipt(forged, 'no key')).toThrow()
  })

  it('is refused when any end of its text is missing', () => {
    const text = JSON.stringify(sign(reward))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        expect(reasonOf(text.slice(0, length), trusted)).toBe('unreadable')
      }),
      { examples: [[0], [text.length - 1]] },
    )
    const { signature, ...unsigned } = sign(reward)
    expect(reasonOf(unsigned)).toBe('unreadable')
    expect(reasonOf({ ...unsigned, signature: signature.slice(1) })).toBe('unreadable')
    expect(reasonOf(undefined)).toBe('unreadable')
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (anything) => {
        expect(verifyReceipt(anything).ok).toBe(false)
      }),
    )
  })
})
