import { expect, test } from 'vitest'
import { formatMoney, isZero, readAmount } from './money.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const euro = (amount: string) => ({ amount, currency: 'EUR' })

test('money is written as its reader writes it', () => {
  expect(formatMoney('en', euro('2.50'))).toBe('€2.50')
  expect(plain(formatMoney('fr', euro('1234.5')))).toBe('1 234,50 €')
  expect(plain(formatMoney('fr', { amount: '2200', currency: 'JPY' }))).toBe('2 200 JPY')
})

test('no amount is too large to be exact', () => {
  expect(formatMoney('en', euro('123456789012345.67'))).toBe('€123,456,789,012,345.67')
  expect(formatMoney('en', euro('0.10'))).toBe('€0.10')
})

test('what is no decimal text is shown as it came, never as NaN', () => {
  expect(formatMoney('en', euro('a lot'))).toBe('a lot EUR')
})

test('nothing is recognised in any of its spellings', () => {
  expect(['0', '0.00', '0.0'].map((amount) => isZero(euro(amount)))).toEqual([true, true, true])
  expect(isZero(euro('0.01'))).toBe(false)
})

test('typed amounts are read with comma or point, and nothing else passes', () => {
  expect(readAmount('2,50')).toBe('2.50')
  expect(readAmount(' 1 234.5 ')).toBe('1234.5')
  expect(readAmount('007')).toBe('7')
  for (const typed of ['', '-1', '1e3', '1.2.3', '1,23456', '€5', 'x'])
    expect(readAmount(typed), typed).toBeUndefined()
})
