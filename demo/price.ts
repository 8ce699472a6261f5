/** What the recorded work is worth: whole minor units only. */
import { LIMITS } from '../src/kernel/limits.ts'
import { type Currency, formatAmount, parseAmount, share } from '../src/kernel/money.ts'

/** Money as it travels. */
export type Amount = { amount: string; currency: Currency }

export const CURRENCY: Currency = 'EUR'

/** The least that an answer of so many seconds must pay, rounded up to a whole minor unit. */
export const floorFor = (perHour: bigint, seconds: number): bigint =>
  (perHour * BigInt(seconds) + 3599n) / 3600n

/** Rewards of so many answers, and the fee on them: rounded down once, on the running total. */
export const costOf = (reward: bigint, answers: number) => {
  const rewards = reward * BigInt(answers)
  const fee = share(rewards, LIMITS.fee_basis_points)
  return { rewards, fee, total: rewards + fee }
}

/** `57n` → `{"amount":"0.57","currency":"EUR"}`. */
export const amountOf = (minor: bigint): Amount => ({
  amount: formatAmount(minor, CURRENCY),
  currency: CURRENCY,
})

/** `{"amount":"0.57","currency":"EUR"}` → `57n`. */
export const minorOf = ({ amount, currency }: Amount): bigint => parseAmount(amount, currency)

export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/** `109440n` → `1,094.40 EUR`. */
export const written = (minor: bigint): string => {
  const [whole = '', cents] = formatAmount(minor, CURRENCY).split('.')
  return `${grouped(BigInt(whole))}${cents === undefined ? '' : `.${cents}`} ${CURRENCY}`
}

/** `1600` → `1,600`. */
export const grouped = (count: number | bigint): string => count.toLocaleString('en')
