/**
 * A decision was overturned: the person stands as before, and is paid for the days out, in the same
 * transaction (charter R25; the law gives 14 days). A restriction takes nothing else away: no
 * qualification, record, rating, draft or place in hand is touched by one, so nothing else must come back.
 */
import { after } from '../../../kernel/clock.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { money } from '../../../kernel/money.ts'
import type { Context } from '../../handle.ts'
import { payOwed } from '../../owed/pay-owed.ts'
import type { CaseRow } from '../case-queries.ts'
import { endAll } from '../restrict.ts'
import { lossOf, type Out } from './compensation.ts'
import { earnedBetween, type ImposedRow, imposedInCase, thingsOfCase } from './repair-queries.ts'

const DAY = 24 * 60 * 60
const WHOLLY_OUT: readonly string[] = ['suspended', 'terminated']

/** What was imposed, as times in which the person was kept from work. */
const outOf = ({ effect, began_at, ended_at }: ImposedRow, now: Date): Out => ({
  from: began_at,
  to: ended_at ?? now,
  wholly: WHOLLY_OUT.includes(effect),
})

export const repair = async (context: Context, row: CaseRow): Promise<void> => {
  const { tx, now } = context
  const outs = (await imposedInCase(tx, row.id)).map((one) => outOf(one, now))
  await endAll(context, row, 'overturned')
  const [begin] = outs
  if (begin === undefined) return
  const { worker_id } = row
  const from = after(begin.from, -CASE_LIMITS.compensation_days * DAY)
  const before = await earnedBetween(tx, { worker_id, from, to: begin.from })
  const things = await thingsOfCase(tx, row.id)
  for (const [index, { currency, minor }] of before.entries()) {
    let loss = 0n
    for (const out of outs) {
      const earned = await earnedBetween(tx, { worker_id, from: out.from, to: out.to })
      const meanwhile = earned.find((one) => one.currency === currency)?.minor ?? 0n
      loss += lossOf(out, { before: minor, meanwhile })
    }
    const about = things[index] ?? { noun: 'case' as const, id: row.id }
    const owed = { requester_id: null, worker_id, ground: 'compensation' as const, about }
    await payOwed(context, { ...owed, amount: money(loss, currency) })
  }
}
