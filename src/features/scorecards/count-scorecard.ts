import { after } from '../../kernel/clock.ts'
import { HOURS_LIMITS } from '../../kernel/limits/hours-limits.ts'
import { VOICE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { money } from '../../kernel/money.ts'
import { handle } from '../handle.ts'
import { timesOfRequester } from '../hours/queries.ts'
import { perHour } from '../hours/rules.ts'
import { countKept } from '../projects/queries.ts'
import { countScorecard } from './contract.ts'
import { countRatings, figuresOf, lockScorecard, putFigures } from './queries.ts'

export const countScorecardHandler = handle(countScorecard, async (context, { requester_id }) => {
  const { tx, now } = context
  const before = await lockScorecard(tx, requester_id)
  if (before === undefined || before > after(now, -VOICE_LIMITS.scorecard_every))
    return { counted: false, ratings_renewed: false }
  const figures = await figuresOf(tx, requester_id, after(now, -VOICE_LIMITS.figures_window))
  const promises = await countKept(tx, requester_id, now)
  const times = await timesOfRequester(tx, requester_id, after(now, -HOURS_LIMITS.requester_window))
  const shown = times !== undefined && times.people >= HOURS_LIMITS.fewest_people
  const hourly = (seconds: number): bigint | null =>
    shown ? (perHour([money(times.minor, times.currency)], seconds)[0]?.minor ?? null) : null
  await putFigures(tx, {
    ...{ requester_id, counted_at: now, ...figures },
    paid_hourly_minor: hourly(times?.paid ?? 0),
    true_hourly_minor: hourly(times?.all ?? 0),
    promises_kept: promises.kept,
    promises_due: promises.of,
  })
  const ratings_renewed = await countRatings(tx, requester_id, now, VOICE_LIMITS.raters)
  return { counted: true, ratings_renewed }
})
