/** The same work pays the same wherever people live (charter R44), also when it is cut into several jobs. */
import type { Transaction } from '../../../database/pool.ts'
import { after } from '../../../kernel/clock.ts'
import { AUDIENCE_LIMITS } from '../../../kernel/limits/audience-limits.ts'
import { formatMoney, money } from '../../../kernel/money.ts'
import { type Context, fail } from '../../handle.ts'
import type { JobRow } from '../queries.ts'
import { countriesOf, jobsOfSameForm, type SameForm } from './country-pay-queries.ts'

const isSame = (one: string[] | null, other: string[] | null): boolean =>
  [...(one ?? [])].sort().join() === [...(other ?? [])].sort().join()

const elsewhere = async (tx: Transaction, job: JobRow, now: Date) => {
  const countries = await countriesOf(tx, job)
  const others = await jobsOfSameForm(tx, job, after(now, -AUDIENCE_LIMITS.same_form))
  return { countries, others: others.filter((other) => !isSame(countries, other.countries)) }
}

/**
 * Refuses to publish a job for some countries under what the same form pays elsewhere, and one above
 * what it pays now in a job for some countries. Publishing holds the requester’s account by now, so two
 * at once see each other.
 */
export const requireSamePay = async ({ tx, now }: Context, job: JobRow): Promise<void> => {
  if (job.paid_elsewhere) return
  const { countries, others } = await elsewhere(tx, job, now)
  const best =
    countries === null ? undefined : others.find((o) => o.reward_minor > job.reward_minor)
  if (best !== undefined)
    fail('pay_differs_by_country', `“${best.title}” has the same form and pays ${sum(best)}.`)
  const worse = others.find((o) => o.countries && o.running && o.reward_minor < job.reward_minor)
  if (worse !== undefined)
    fail(
      'pay_differs_by_country',
      `“${worse.title}” has the same form for some countries and pays ${sum(worse)}: raise it first.`,
    )
}

const sum = (job: JobRow): string => formatMoney(money(job.reward_minor, job.currency))

/** Running jobs for other countries that a raise of `job` must take along. */
export const raisedAlong = async ({ tx, now }: Context, job: JobRow): Promise<SameForm[]> => {
  const { others } = await elsewhere(tx, job, now)
  return others.filter((o) => o.countries && o.running && o.reward_minor < job.reward_minor)
}
