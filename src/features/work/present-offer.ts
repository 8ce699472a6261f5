/** An offer in its public form. */
import type { Transaction } from '../../database/pool.ts'
import type { Form } from '../../forms/form.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { offeredTo } from '../audience/present-audience.ts'
import { goldOnCard } from '../gates/terms.ts'
import { askedBy } from '../identity/asked-by.ts'
import { checkedPercent } from '../jobs/layers/present-layers.ts'
import { hourlyPay } from '../jobs/pricing.ts'
import { shownLowerPay } from '../jobs/relaunch/show-lower-pay.ts'
import { presentRepair } from '../jobs/repair/repair-terms.ts'
import { projectOfWork } from '../projects/present-project.ts'
import { presentScorecard } from '../ratings/present-scorecard.ts'
import { againAt } from './again-queries.ts'
import type { getWork, listWork } from './contract.ts'
import type { OfferRow } from './queries.ts'

/** What people read of it before they accept. */
const saidIn = ({ goal, done_when, criteria = [] }: Form) => ({
  goal: goal ?? null,
  done_when: done_when ?? null,
  criteria: criteria.map(({ text }) => text),
})

/** The whole of it, of one offer. */
export const presentOfferWhole = async (
  tx: Transaction,
  offer: OfferRow,
  now: Date,
): Promise<OutputOf<typeof getWork>> => ({
  ...(await presentOffer(tx, offer, now)),
  form: offer.form,
})

export const presentOffer = async (
  tx: Transaction,
  offer: OfferRow,
  now: Date,
): Promise<OutputOf<typeof listWork>['data'][number]> => {
  const seconds = offer.measured_seconds ?? offer.estimated_seconds
  return {
    object: 'work',
    job_id: offer.id,
    livemode: offer.livemode,
    title: offer.title,
    description: offer.description,
    lang: offer.lang,
    reward: money(offer.reward_minor, offer.currency),
    supplement: offer.supplement_minor > 0n ? money(offer.supplement_minor, offer.currency) : null,
    hourly: money(hourlyPay(offer.reward_minor, seconds), offer.currency),
    estimated_seconds: offer.estimated_seconds,
    measured_seconds: offer.measured_seconds,
    places_left: offer.places_left,
    auto_approve_seconds: offer.auto_approve_seconds,
    deadline: offer.deadline,
    again_at: await againAt(tx, offer.id),
    purpose: offer.purpose,
    data_use: offer.data_use,
    ai_use: offer.ai_use,
    input_origin: offer.input_origin,
    unstated: offer.unstated,
    content_flags: offer.content_flags ?? [],
    asked_by: await askedBy(tx, offer),
    requester_id: offer.requester_id,
    scorecard: presentScorecard(offer.scorecard),
    paid_elsewhere: offer.paid_elsewhere,
    gold: goldOnCard(offer),
    offered_to: await offeredTo(tx, offer),
    lower_than_previous: await shownLowerPay(tx, offer),
    first_until: offer.first_until,
    drawn_at: offer.draw_until !== null && offer.draw_until > now ? offer.draw_until : null,
    project: await projectOfWork(tx, offer.project_id, now),
    ...saidIn(offer.form as Form),
    clarification: offer.clarification,
    checked_percent: checkedPercent(offer),
    repair: presentRepair(offer),
  }
}
