import { toPublicId } from '../../kernel/id.ts'
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Context, handle } from '../handle.ts'
import { fallsShort } from '../jobs/pay/top-up.ts'
import { topUpTest } from './attempts/contract.ts'
import { countBegun, medianOfTest } from './attempts/queries.ts'
import { lockTest, type TestRow } from './queries.ts'
import { freeMoney, topUpAttempt } from './test-money.ts'
import { attemptsBelow, endPayChecks, leaveAttempts } from './top-up-queries.ts'

/**
 * From five attempts on, where half of the people took more than a tenth longer than was said, everybody
 * below the floor for their own time is topped up, once (charter R18, as R14 does for work). A round at a
 * time; runs twice without harm.
 */
export const topUpTestHandler = handle(topUpTest, async (context, { qualification_id: id }) => {
  const { tx, now } = context
  const test = await lockTest(tx, id)
  if (test === undefined) return { topped_up: 0 }
  const median = await medianOfTest(tx, id)
  const asked = { stated_seconds: null, estimated_seconds: test.estimated_seconds }
  const topped_up = fallsShort(asked, median) ? await payRound(context, test, median) : 0
  if (topped_up < RESERVE_LIMITS.top_up_rows) await endPayChecks(tx, id, now)
  if (topped_up > 0) context.note({ subject: toPublicId('qualification', id) })
  return { topped_up }
})

/** Pays who is below the floor, from what no attempt needs as far as that reaches; how many they were. */
const payRound = async (context: Context, test: TestRow, median: number): Promise<number> => {
  const { tx } = context
  const below = await attemptsBelow(tx, {
    qualification_id: test.id,
    floor_hourly: LIMITS.pay_floor_per_hour[test.currency],
    median,
    limit: RESERVE_LIMITS.top_up_rows,
  })
  if (below.length === 0) return 0
  let free = await freeMoney(context, test, () => countBegun(tx, test.id))
  for (const attempt of below) free -= await topUpAttempt(context, test, attempt, free)
  await leaveAttempts(tx, test.id, free / test.reward_minor)
  return below.length
}
