import type { Transaction } from '../../database/pool.ts'
import { HOURS_LIMITS } from '../../kernel/limits/hours-limits.ts'
import { handle } from '../handle.ts'
import { writePublicReport } from './contract.ts'
import {
  addedIn,
  answersIn,
  appealsIn,
  decisionsIn,
  noticesIn,
  restrictionsIn,
  searchIn,
  workIn,
} from './count-queries.ts'
import type { Figures } from './figures.ts'
import { type Span, spanOf } from './month.ts'
import { toldGroups } from './parity.ts'
import { groupsIn } from './parity-queries.ts'
import { insertReport, missingMonth } from './queries.ts'

/** One month at a time, the earliest first: after a long rest none is left out. */
export const writePublicReportHandler = handle(writePublicReport, async ({ tx, now }) => {
  const month = await missingMonth(tx, now)
  if (month === undefined) return { written: null }
  const figures = await figuresOf(tx, spanOf(month))
  await insertReport(tx, { month, made_at: now, figures })
  return { written: month }
})

/** Everything of one month, counted from the ledger and the histories. */
const figuresOf = async (tx: Transaction, span: Span): Promise<Figures> => {
  const { paid_seconds, unpaid_seconds, ...approval } = await workIn(tx, span)
  const counted = await groupsIn(tx, span)
  const { rejected, ...appeals } = await appealsIn(tx, span)
  return {
    ...{ approval, paid_seconds, unpaid_seconds },
    search_seconds: await searchIn(tx, span, HOURS_LIMITS.fewest_people),
    ...(await addedTo(tx, span)),
    notices: await noticesIn(tx, span),
    restrictions: await restrictionsIn(tx, span),
    reviews: await decisionsIn(tx, span),
    ...{ rejected, appeals },
    parity: toldGroups(counted, counted.groups),
    answers: await answersIn(tx, span),
  }
}

/** Top-ups and supplements. The latter tell of where people live, so never of a few. */
const addedTo = async (tx: Transaction, span: Span) => {
  const top_ups = await addedIn(tx, span, {
    reasons: ['top_up_floor', 'top_up_test'],
    ground: 'top_up',
  })
  const supplements = await addedIn(tx, span, {
    reasons: ['pay_supplement'],
    ground: 'local_supplement',
  })
  const few = supplements.people < HOURS_LIMITS.fewest_people
  return {
    floor_top_ups: { count: top_ups.count, minor: top_ups.minor },
    local_supplements: few ? null : { count: supplements.count, minor: supplements.minor },
  }
}
