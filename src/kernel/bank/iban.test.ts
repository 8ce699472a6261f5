import { expect, test } from 'vitest'
import { bankText, isBankName } from './bank-text.ts'
import { inFours, maskedIban, readIban, readReference } from './iban.ts'
import { payeeFingerprint } from './payee-fingerprint.ts'

test.each([
  'FR76 3000 6000 0112 3456 7890 189',
  'de89370400440532013000',
  'GB29-NWBK-6016-1331-9268-19',
  'NL91 ABNA 0417 1643 00',
])('%s is an account', (typed) => {
  expect(readIban(typed)).toMatch(/^[A-Z]{2}\d{2}[A-Z0-9]+$/)
})

test.each(['FR76 3000 6000 0112 3456 7890 188', 'FR76', '', 'DE00370400440532013000', 'hello'])(
  '%s is none',
  (typed) => {
    expect(readIban(typed)).toBeUndefined()
  },
)

test('a reference is checked as banks check it (ISO 11649)', () => {
  expect(readReference('RF18 5390 0754 7034')).toBe('RF18539007547034')
  expect(readReference('RF19 5390 0754 7034')).toBeUndefined()
})

test('an account is shown in fours, or with its middle left out, and has one fingerprint', () => {
  expect(inFours('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00')
  expect(maskedIban('DE89370400440532013000')).toBe('DE89 … 3000')
  const one = payeeFingerprint(readIban('de89 3704 0044 0532 0130 00') ?? '')
  expect(one.equals(payeeFingerprint('DE89370400440532013000'))).toBe(true)
})

test.each([
  ['Zoë Müller-Lüdenscheidt', 'Zoe Muller-Ludenscheidt'],
  ['Łukasz Żółć', 'Lukasz Zolc'],
  ['O’Brien & Söhne', "O'Brien . Sohne"],
  ['<script>', '.script.'],
  ['  a  b ', 'a b'],
])('%s is %s at a bank', (name, text) => {
  expect(bankText(name, 70)).toBe(text)
})

test('a name that no bank could read is told from one it could', () => {
  expect([isBankName('Ана'), isBankName('李'), isBankName('Li Na')]).toEqual([false, false, true])
})
