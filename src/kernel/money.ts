/**
 * Money is a whole number of minor units (cents) inside and a decimal string with its currency
 * outside, so that a program or a model can never mistake cents for euros. No floats anywhere.
 */
import { z } from 'zod'

/** Currencies an instance can hold, with their number of decimals (ISO 4217). */
export const CURRENCY_DECIMALS = { EUR: 2, USD: 2, GBP: 2, JPY: 0 } as const
export type Currency = keyof typeof CURRENCY_DECIMALS
export const CURRENCIES = Object.keys(CURRENCY_DECIMALS) as [Currency, ...Currency[]]

/** An amount: `minor` counts the smallest unit of `currency`. May be zero, never a fraction. */
export type Money = { minor: bigint; currency: Currency }

/** `money(250n, 'EUR')` is two euros fifty. */
export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency })

/** `250n, EUR` → `2.50`. */
export const formatAmount = (minor: bigint, currency: Currency): string => {
  const decimals = CURRENCY_DECIMALS[currency]
  const sign = minor < 0n ? '-' : ''
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** `2.50, EUR` → `250n`. Throws a RangeError on more decimals than the currency has. */
export const parseAmount = (amount: string, currency: Currency): bigint => {
  const [whole = '', fraction = ''] = amount.split('.')
  const decimals = CURRENCY_DECIMALS[currency]
  if (fraction.length > decimals)
    throw new RangeError(`${currency} has ${decimals} decimals, not ${fraction.length}`)
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** `2.50 EUR`, for messages. */
export const formatMoney = (value: Money): string =>
  `${formatAmount(value.minor, value.currency)} ${value.currency}`

/** `minor × basisPoints / 10,000`, rounded down: the running total that cumulative fees round by. */
export const share = (minor: bigint, basisPoints: number): bigint =>
  (minor * BigInt(basisPoints)) / 10_000n

const AMOUNT = /^(0|[1-9]\d{0,14})(\.\d{1,4})?$/

/** Non-negative money on the wire: `{"amount":"2.50","currency":"EUR"}`. */
export const MoneySchema = z.codec(
  z.object({
    amount: z.string().regex(AMOUNT).describe('Decimal amount in major units, e.g. "2.50"'),
    currency: z.enum(CURRENCIES),
  }),
  z.object({ minor: z.bigint(), currency: z.enum(CURRENCIES) }),
  {
    decode: ({ amount, currency }, context) => {
      const fraction = amount.split('.')[1] ?? ''
      if (fraction.length > CURRENCY_DECIMALS[currency]) {
        context.issues.push({
          code: 'custom',
          input: amount,
          path: ['amount'],
          message: `${currency} has ${CURRENCY_DECIMALS[currency]} decimals`,
        })
        return z.NEVER
      }
      return { minor: parseAmount(amount, currency), currency }
    },
    encode: ({ minor, currency }) => ({ amount: formatAmount(minor, currency), currency }),
  },
)
