/** Pay for an hour, from sums and seconds: pure decisions over whole minor units. */
import { type Money, money } from '../../kernel/money.ts'

/** `income` for each hour of `seconds`, rounded down; nothing where there was no time. */
export const perHour = (income: readonly Money[], seconds: number): Money[] =>
  seconds < 1
    ? []
    : income.map(({ minor, currency }) => money((minor * 3600n) / BigInt(seconds), currency))

/** Monday, midnight UTC, of the week that `day` lies in. */
export const mondayOf = (day: Date): Date => {
  const midnight = new Date(day)
  midnight.setUTCHours(0, 0, 0, 0)
  midnight.setUTCDate(midnight.getUTCDate() - ((midnight.getUTCDay() + 6) % 7))
  return midnight
}
