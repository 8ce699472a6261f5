import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { handle } from '../../handle.ts'
import { getCaseFigures } from './contract.ts'
import { countDeciders, monthsSince } from './figures-queries.ts'
import { presentMonth } from './month.ts'

/** Twelve months, the present one among them; for everybody to read (charter R23). */
export const getCaseFiguresHandler = handle(getCaseFigures, async ({ tx, now, instance }) => {
  const from = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (CASE_LIMITS.figures_months - 1), 1),
  )
  return {
    object: 'case_figures' as const,
    livemode: instance.livemode,
    deciders: await countDeciders(tx),
    months: (await monthsSince(tx, from)).map(presentMonth),
  }
})
