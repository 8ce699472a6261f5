/** What an operator states about money, as settings of the process. */
import { z } from 'zod'
import { CURRENCIES, CURRENCY_DECIMALS, type Currency, parseAmount } from '../money.ts'
import { readIban } from './iban.ts'
import { type MoneySettings, RAIL_NAMES } from './rails.ts'

/** `0.20 EUR, 0.35 USD`. */
const Sums = z
  .string()
  .default('')
  .transform((text, context): Partial<Record<Currency, bigint>> => {
    const parts = text.split(',').filter((part) => part.trim() !== '')
    const sums = parts.map((part) => sumOf(part.trim()))
    if (!sums.some((sum) => sum === undefined))
      return Object.fromEntries(sums.filter((sum) => sum !== undefined))
    context.issues.push({
      code: 'custom',
      input: text,
      message: 'write sums as 0.20 EUR, 0.35 USD',
    })
    return z.NEVER
  })

const sumOf = (text: string): readonly [Currency, bigint] | undefined => {
  const [, amount = '', currency = ''] = /^(\d{1,9}(?:\.\d{1,2})?)\s+([A-Z]{3})$/.exec(text) ?? []
  const known = CURRENCIES.find((one) => one === currency)
  if (known === undefined) return undefined
  if ((amount.split('.')[1] ?? '').length > CURRENCY_DECIMALS[known]) return undefined
  return [known, parseAmount(amount, known)]
}

const Words = z.string().trim().min(2).max(300).optional()

/** The settings, each a line of text. */
export const MoneyEnvironment = {
  /** By which rails money moves; the first is the usual one. */
  FAIRHAND_RAILS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(z.enum(RAIL_NAMES))),
  FAIRHAND_BANK_HOLDER: Words,
  FAIRHAND_BANK_IBAN: z
    .string()
    .optional()
    .refine((iban) => iban === undefined || readIban(iban) !== undefined, {
      message: 'its check digits do not fit',
    })
    .transform((iban) => (iban === undefined ? undefined : readIban(iban))),
  FAIRHAND_BANK_BIC: z
    .string()
    .regex(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
    .optional(),
  /** What the bank takes for one payout. */
  FAIRHAND_PAYOUT_COST: Sums,
  /** Below this the platform's reserve raises an alarm. */
  FAIRHAND_RESERVE_MINIMUM: Sums,
  FAIRHAND_LEGAL_NAME: Words,
  FAIRHAND_CONTACT: Words,
  FAIRHAND_LAW: Words,
  FAIRHAND_CLIENT_MONEY: Words,
}
const Read = z.object(MoneyEnvironment)

/** The settings put together; `rails` is empty when nothing was said. */
export const moneySettingsOf = (settings: z.output<typeof Read>): MoneySettings => {
  const { FAIRHAND_BANK_HOLDER: holder, FAIRHAND_BANK_IBAN: iban } = settings
  const bic = settings.FAIRHAND_BANK_BIC ?? null
  return {
    rails: settings.FAIRHAND_RAILS,
    bank: holder === undefined || iban === undefined ? null : { holder, iban, bic },
    payout_cost: settings.FAIRHAND_PAYOUT_COST,
    reserve_minimum: settings.FAIRHAND_RESERVE_MINIMUM,
    legal_name: settings.FAIRHAND_LEGAL_NAME ?? null,
    contact: settings.FAIRHAND_CONTACT ?? null,
    governing_law: settings.FAIRHAND_LAW ?? null,
    client_money: settings.FAIRHAND_CLIENT_MONEY ?? null,
  }
}
