import { missingFromBrief } from '../../forms/brief.ts'
import { estimateSeconds } from '../../forms/estimate.ts'
import { screens } from '../../forms/screening.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, money } from '../../kernel/money.ts'
import { availableOf } from '../../ledger/chart.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { requireAudience } from '../audience/check-audience.ts'
import { matchingOf } from '../audience/matching.ts'
import type { GoldTerms } from '../gates/gold-schemas.ts'
import { goldColumns, newcomersOf } from '../gates/terms.ts'
import { asRequester, type Context, handle } from '../handle.ts'
import { presentReserves, sumOfReserves } from '../reserves/sizes.ts'
import { adviseOn } from './advice/advise.ts'
import { quoteJob } from './contract.ts'
import { quotedReserves } from './escrow/reserves-of-job.ts'
import { firstPlacesOf } from './launch/first-places.ts'
import { recentPace } from './pace.ts'
import { hourlyPay, type Pricing, priceOf } from './pricing.ts'
import { quotedReserve } from './relaunch/project-of-job.ts'
import { quotedLowerPay } from './relaunch/show-lower-pay.ts'
import { missingFromRepair, requireRepair } from './repair/repair-terms.ts'
import { heldFor } from './screening/hold-job.ts'
import { feeFor, requireCurrency, requireForm, requirePay } from './terms.ts'

/** The figures of a quote; also what ask_people answers. */
export const quoteOf = async (
  { tx, now }: Context,
  pricing: Pricing & {
    currency: Currency
    estimated_seconds: number
    notice_reserve?: bigint
    newcomers?: number
  },
) => {
  const { currency, estimated_seconds } = pricing
  const price = priceOf(pricing)
  const reserves = quotedReserves(pricing)
  const places = pricing.tasks * pricing.overlap
  const pace = await recentPace(tx, now)
  return {
    places,
    gold: pricing.gold_places
      ? {
          places: pricing.gold_places,
          checks_newcomers: pricing.newcomers ?? 0,
          worst_paid_loss: money(quotedReserves(pricing).quality ?? 0n, currency),
        }
      : null,
    first_places: firstPlacesOf(places) ?? places,
    reward: money(pricing.reward, currency),
    hourly: money(hourlyPay(pricing.reward, estimated_seconds), currency),
    hourly_floor: money(LIMITS.pay_floor_per_hour[currency], currency),
    estimated_seconds,
    fee: money(price.fee, currency),
    cost: money(price.total, currency),
    reserves: presentReserves(reserves, currency),
    at_most: money(price.total + sumOfReserves(reserves), currency),
    notice_reserve: money(pricing.notice_reserve ?? 0n, currency),
    expected_minutes:
      pace.workers === 0
        ? null
        : Math.ceil((pace.wait_seconds + (places / pace.workers) * estimated_seconds) / 60),
  }
}

const quotedGold = (terms: GoldTerms | undefined, places: number) => {
  const { gate_over, gold_places } = goldColumns(terms, places)
  return { gold_places, gated: gate_over !== null, newcomers: newcomersOf(places, gate_over) }
}

export const quoteJobHandler = handle(quoteJob, async (context, terms) => {
  const { requester_id } = asRequester(context)
  const form = requireForm(terms.form)
  const currency = await requireCurrency(context, requester_id, terms.reward)
  const estimated_seconds = terms.estimated_seconds ?? estimateSeconds(form, {})
  requirePay(terms, estimated_seconds)
  requireRepair(terms, form, estimated_seconds)
  const audience = await requireAudience(context, requester_id, terms)
  const { project_id, tasks, overlap, reward } = terms
  const work = { reward: reward.minor, estimated_seconds, places: tasks * overlap }
  const notice_reserve = await quotedReserve(context, { project_id, requester_id }, work)
  const quote = await quoteOf(context, {
    reward: terms.reward.minor,
    fee_basis_points: feeFor(terms),
    tasks: terms.tasks,
    overlap: terms.overlap,
    repair: terms.repair !== undefined,
    flagged: (terms.content_flags?.length ?? 0) > 0,
    ...quotedGold(terms.gold, tasks * overlap),
    screens: screens(form),
    currency,
    estimated_seconds,
    notice_reserve,
  })
  const wanted = { requester_id, overlap: terms.overlap, places: quote.places }
  const available = await balanceOf(context.tx, availableOf(requester_id, currency))
  return {
    ...quote,
    held_for: heldFor({ ...terms, form }),
    advice: adviseOn({
      ...{ form, currency, tasks, overlap, paid_elsewhere: terms.paid_elsewhere },
      reward: reward.minor,
      gold_percent: terms.gold?.percent ?? 0,
    }),
    missing: [
      ...missingFromBrief(form, quote.places),
      ...missingFromRepair(terms.repair ?? null),
    ].map(({ hint = '', ...issue }) => ({ ...issue, hint })),
    lower_than_previous: await quotedLowerPay(context, { requester_id, terms, estimated_seconds }),
    ...(await matchingOf(context.tx, audience, wanted)),
    available: money(available, currency),
  }
})
