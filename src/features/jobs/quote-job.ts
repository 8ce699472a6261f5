import type { z } from 'zod'
import { missingFromBrief } from '../../forms/brief.ts'
import { estimateSeconds } from '../../forms/estimate.ts'
import type { Form } from '../../forms/form.ts'
import { screens } from '../../forms/screening.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, money } from '../../kernel/money.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { availableOf } from '../../ledger/chart.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { requireAudience } from '../audience/check-audience.ts'
import { matchingOf } from '../audience/matching.ts'
import type { QuotedCertainty } from '../gates/certainty-schemas.ts'
import type { GoldTerms } from '../gates/gold-schemas.ts'
import { goldColumns, newcomersOf } from '../gates/terms.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { presentReserves, sumOfReserves } from '../reserves/sizes.ts'
import { adviseOn } from './advice/advise.ts'
import { type OverlapColumns, overlapColumns } from './certainty/overlap-terms.ts'
import { pilotOf } from './certainty/pilot.ts'
import { selectPilot } from './certainty/pilot-queries.ts'
import { playedOut } from './certainty/quoted-certainty.ts'
import { quoteJob } from './contract.ts'
import { quotedAtMost, quotedReserves } from './escrow/reserves-of-job.ts'
import { firstPlacesOf } from './launch/first-places.ts'
import { quotedReview } from './layers/plan-layers.ts'
import { reviewColumn } from './layers/review-terms.ts'
import { requireWithin } from './open-job.ts'
import { recentPace } from './pace.ts'
import { hourlyPay, type Pricing, placesOf, priceOf, pricingWithin } from './pricing.ts'
import { quotedReserve } from './relaunch/project-of-job.ts'
import { quotedLowerPay } from './relaunch/show-lower-pay.ts'
import { missingFromRepair, requireRepair } from './repair/repair-terms.ts'
import { heldFor } from './screening/hold-job.ts'
import {
  feeFor,
  hashForm,
  requireCurrency,
  requireDecidable,
  requireForm,
  requirePay,
} from './terms.ts'

/** The figures of a quote; also what ask_people answers. */
export const quoteOf = async (
  { tx, now }: Context,
  pricing: Pricing & {
    currency: Currency
    estimated_seconds: number
    notice_reserve?: bigint
    newcomers?: number
    certainty?: Certain
    /** Places of the beginning, where further ones follow certainty. */
    at_first?: number
  },
) => {
  const { currency, estimated_seconds } = pricing
  const price = priceOf(pricing)
  const reserves = quotedReserves(pricing)
  const places = placesOf(pricing)
  const pace = await recentPace(tx, now)
  const expected = pricing.certainty?.answers_p50 ?? places
  return {
    places,
    certainty: pricing.certainty ?? null,
    gold: pricing.gold_places
      ? {
          places: pricing.gold_places,
          checks_newcomers: pricing.newcomers ?? 0,
          worst_paid_loss: money(quotedReserves(pricing).quality ?? 0n, currency),
        }
      : null,
    first_places: firstPlacesOf(pricing.at_first ?? places) ?? pricing.at_first ?? places,
    reward: money(pricing.reward, currency),
    hourly: money(hourlyPay(pricing.reward, estimated_seconds), currency),
    hourly_floor: money(LIMITS.pay_floor_per_hour[currency], currency),
    estimated_seconds,
    fee: money(price.fee, currency),
    cost: money(price.total, currency),
    reserves: presentReserves(reserves, currency),
    at_most: money(price.total + sumOfReserves(reserves), currency),
    notice_reserve: money(pricing.notice_reserve ?? 0n, currency),
    review: null,
    expected_minutes:
      pace.workers === 0
        ? null
        : Math.ceil((pace.wait_seconds + (expected / pace.workers) * estimated_seconds) / 60),
  }
}

const quotedGold = (terms: GoldTerms | undefined, places: number) => {
  const { gate_over, gold_places } = goldColumns(terms, places)
  return { gold_places, gated: gate_over !== null, newcomers: newcomersOf(places, gate_over) }
}

type Certain = z.output<typeof QuotedCertainty>

/** What certainty would cost; undefined where every task gets the same number of answers. */
const certaintyOf = async (
  { tx }: Context,
  requester_id: Uuid,
  { form, columns, pricing }: { form: Form; columns: OverlapColumns; pricing: Priced },
): Promise<Certain | undefined> => {
  const { overlap: max, overlap_min: min, sure_permille } = columns
  if (min === null || sure_permille === null) return undefined
  requireDecidable(form, columns)
  const answers = await selectPilot(tx, { requester_id, form_sha256: hashForm(form) })
  const pilot = pilotOf(form, answers)
  const plan = { min, max, target: sure_permille / 1000 }
  const figures = playedOut(pilot, plan, { ...pricing, places: placesOf(pricing) })
  return { ...figures, from: pilot.from, pilot_answers: pilot.answers }
}

type Priced = Pricing & { currency: Currency }

/** The price of terms, with what the number of answers follows from. */
const pricedTerms = (terms: QuoteTerms, form: Form, currency: Currency) => {
  const columns = overlapColumns(terms)
  const { tasks } = terms
  const pricing = pricingWithin(columns, {
    ...{ reward: terms.reward.minor, fee_basis_points: feeFor(terms), tasks },
    overlap: columns.overlap,
    flagged: (terms.content_flags?.length ?? 0) > 0,
    screens: screens(form),
    repair: terms.repair !== undefined,
    ...quotedGold(terms.gold, tasks * columns.overlap),
  })
  const { newcomers } = quotedGold(terms.gold, tasks * columns.overlap)
  return { columns, newcomers, pricing: { ...pricing, currency } }
}

type QuoteTerms = InputOf<typeof quoteJob>

/** A budget that would not pay for the first answers is said now, not at publishing. */
const requireBudgetFor = (pricing: Priced, { budget_minor }: OverlapColumns): void => {
  if (budget_minor === null) return
  const most = money(quotedAtMost(pricing), pricing.currency)
  requireWithin(most, money(budget_minor, pricing.currency))
}

export const quoteJobHandler = handle(quoteJob, async (context, terms) => {
  const { requester_id } = asRequester(context)
  const form = requireForm(terms.form)
  const currency = await requireCurrency(context, requester_id, terms.reward)
  if (terms.max_cost !== undefined && terms.max_cost.currency !== currency)
    fail('invalid_input', `max_cost must be in ${currency}.`)
  const estimated_seconds = terms.estimated_seconds ?? estimateSeconds(form, {})
  requirePay(terms, estimated_seconds)
  requireRepair(terms, form, estimated_seconds)
  const audience = await requireAudience(context, requester_id, terms)
  const { project_id, tasks, reward } = terms
  const { columns, newcomers, pricing } = pricedTerms(terms, form, currency)
  requireBudgetFor(pricing, columns)
  const { overlap } = columns
  const work = { reward: reward.minor, estimated_seconds, places: tasks * overlap }
  const notice_reserve = await quotedReserve(context, { project_id, requester_id }, work)
  const certainty = await certaintyOf(context, requester_id, { form, columns, pricing })
  const quote = await quoteOf(context, {
    ...{ ...pricing, estimated_seconds, notice_reserve, newcomers },
    ...(certainty !== undefined && { certainty }),
    ...(columns.overlap_min !== null && { at_first: tasks * columns.overlap_min }),
  })
  const wanted = { requester_id, overlap, places: quote.places }
  const available = await balanceOf(context.tx, availableOf(requester_id, currency))
  const review = reviewColumn(terms, { form, currency, estimated: estimated_seconds })
  return {
    ...quote,
    review: quotedReview({
      ...{ review, overlap, currency, task_count: tasks },
      ...{ fee_basis_points: feeFor(terms), content_flags: terms.content_flags ?? null },
    }),
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
