/** Exact sums in the page: amounts as whole minor units, never as floating numbers. */
import type { WireMoney } from './money.ts'

/** Digits behind the point: 2 for euros, 0 for yen. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

/** `2.50` EUR → 250n; undefined when there are more digits than the currency has. */
export const minorOf = ({ amount, currency }: WireMoney): bigint | undefined => {
  const digits = digitsOf(currency)
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  if (whole === '' || part.replace(/0+$/, '').length > digits) return undefined
  return BigInt(whole + part.slice(0, digits).padEnd(digits, '0'))
}

/** 250n → `2.50` EUR. */
export const moneyOf = (minor: bigint, currency: string): WireMoney => {
  const digits = digitsOf(currency)
  const text = String(minor).padStart(digits + 1, '0')
  const amount =
    digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(text.length - digits)}`
  return { amount, currency }
}

/** Pay for an hour at a working time, rounded down, as the instance counts it. */
export const hourlyOf = (reward: bigint, seconds: number): bigint =>
  (reward * 3600n) / BigInt(Math.max(1, Math.round(seconds)))

/** The least reward for a working time under an hourly floor, rounded up, as the instance counts it. */
export const leastReward = (floor: bigint, seconds: number): bigint =>
  (floor * BigInt(Math.max(1, Math.round(seconds))) + 3599n) / 3600n
