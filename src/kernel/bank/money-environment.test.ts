import { expect, test } from 'vitest'
import { z } from 'zod'
import { MoneyEnvironment, moneySettingsOf } from './money-environment.ts'
import { railFault, withUsualRail } from './rails.ts'

const read = (environment: Record<string, string>) =>
  z.object(MoneyEnvironment).safeParse(environment)

test('settings about money are read, with sums to the cent', () => {
  const { data, error } = read({
    FAIRHAND_BANK_HOLDER: 'Coop',
    FAIRHAND_BANK_IBAN: 'FR76 3000 6000 0112 3456 7890 189',
    FAIRHAND_PAYOUT_COST: '0.20 EUR, 35 JPY',
    FAIRHAND_RESERVE_MINIMUM: '500 EUR',
  })
  expect(error).toBeUndefined()
  if (data === undefined) return
  expect(moneySettingsOf(data)).toMatchObject({
    bank: { holder: 'Coop', iban: 'FR7630006000011234567890189', bic: null },
    payout_cost: { EUR: 20n, JPY: 35n },
    reserve_minimum: { EUR: 50_000n },
    legal_name: null,
    governing_law: null,
  })
})

test.each([
  ['FAIRHAND_BANK_IBAN', 'FR76 3000 6000 0112 3456 7890 188'],
  ['FAIRHAND_BANK_BIC', 'nonsense'],
  ['FAIRHAND_PAYOUT_COST', '0.201 EUR'],
  ['FAIRHAND_PAYOUT_COST', '0.5 JPY'],
  ['FAIRHAND_PAYOUT_COST', '20 cents'],
  ['FAIRHAND_RAILS', 'vouchers'],
])('%s does not take %s', (name, value) => {
  expect(read({ [name]: value }).success).toBe(false)
})

test('money goes by the bank where it is real, and never by vouchers or tests alone (R05)', () => {
  const { data } = read({})
  if (data === undefined) throw new Error('settings that say nothing are settings')
  const said = moneySettingsOf(data)
  expect(withUsualRail(said, false).rails).toEqual(['test'])
  expect(railFault(withUsualRail(said, false), false)).toBeUndefined()
  expect(withUsualRail(said, true).rails).toEqual(['manual'])
  expect(railFault(withUsualRail(said, true), true)).toContain('FAIRHAND_BANK_IBAN')
  expect(railFault({ ...said, rails: ['test'] }, true)).toContain('no way to a bank account')
})
