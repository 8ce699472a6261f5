import type { Form } from '../../../forms/form.ts'
import { money } from '../../../kernel/money.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import type { Plan } from '../../quality/forecast/play.ts'
import { whereItStands } from '../counting/where-it-stands.ts'
import { placesOf, pricingOf } from '../pricing.ts'
import { findJob, type JobRow } from '../queries.ts'
import { forecastJob } from './contract.ts'
import { pilotOf } from './pilot.ts'
import { type PilotPace, paceOfJob, selectPilot } from './pilot-queries.ts'
import { playedOut } from './quoted-certainty.ts'

/** Ways to ask that are compared, besides the job’s own. */
const FIXED = [1, 2, 3, 5, 7]
const TARGETS = [0.9, 0.95, 0.99]

const ownPlan = (job: JobRow): Plan => ({
  min: job.overlap_min ?? job.overlap,
  max: job.overlap,
  target: job.sure_permille === null ? null : job.sure_permille / 1000,
})

const same = (a: Plan, b: Plan): boolean =>
  a.min === b.min && a.max === b.max && a.target === b.target

const plansFor = (job: JobRow): (Plan & { own: boolean })[] => {
  const own = ownPlan(job)
  const others = [
    ...FIXED.map((overlap) => ({ min: overlap, max: overlap, target: null })),
    ...TARGETS.map((target) => ({ min: 2, max: 7, target })),
  ]
  const compared = others.filter((plan) => !same(plan, own))
  return [{ ...own, own: true }, ...compared.map((plan) => ({ ...plan, own: false }))]
}

/** What the job pays for of its own plan: a budget ends before every task had its most. */
const ownPlaces = (job: JobRow, tasks: number): number => {
  const place_budget = tasks === job.task_count ? job.place_budget : null
  return placesOf(pricingOf({ ...job, task_count: tasks, place_budget }))
}

/** At the speed at which answers came; null while hardly any did. */
const hoursFor = (answers: number, pace: PilotPace): number | null =>
  pace.answers < 10 || pace.hours <= 0
    ? null
    : Math.round(((answers * pace.hours) / pace.answers) * 10) / 10

export const forecastJobHandler = handle(forecastJob, async (context, { job_id, tasks }) => {
  const { tx } = context
  const { requester_id } = asRequester(context)
  const job = (await findJob(tx, job_id, requester_id)) ?? fail('not_found')
  const pilot = pilotOf(job.form as Form, await selectPilot(tx, { ...job, requester_id }))
  const pace = await paceOfJob(tx, job_id)
  const wanted = tasks ?? Math.max(1, job.task_count)
  const priced = {
    ...{ reward: job.reward_minor, fee_basis_points: job.fee_basis_points },
    ...{ currency: job.currency, tasks: wanted },
  }
  const plans = plansFor(job).map(({ own, ...plan }) => {
    const places = own ? ownPlaces(job, wanted) : wanted * plan.max
    const figures = playedOut(pilot, plan, { ...priced, places })
    const hours = hoursFor(figures.answers_p50, pace)
    return { min: plan.min, max: plan.max, target_confidence: plan.target, ...figures, hours, own }
  })
  return {
    object: 'forecast' as const,
    job_id,
    ...(await whereItStands(tx, job)),
    tasks: wanted,
    from: pilot.from,
    pilot_answers: pilot.answers,
    one_answer_right: Math.round(pilot.crowd.accuracy * 100) / 100,
    errors_shared: Math.round(pilot.crowd.correlation * 100) / 100,
    reward: money(job.reward_minor, job.currency),
    plans,
  }
})
