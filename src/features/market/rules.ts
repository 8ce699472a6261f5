/** When signing up is open: pure. */
import { MARKET_LIMITS } from '../../kernel/limits/market-limits.ts'

type Crowd = { signed_up: number; paid_tasks: number }

/** How many people fit, given the work that was paid: never fewer than are always welcome. */
export const roomFor = ({ paid_tasks }: Pick<Crowd, 'paid_tasks'>): number =>
  Math.max(MARKET_LIMITS.people_always_welcome, paid_tasks * MARKET_LIMITS.people_per_paid_task)

/** Whether one more person may simply begin. */
export const signUpOpen = (crowd: Crowd): boolean => crowd.signed_up < roomFor(crowd)
