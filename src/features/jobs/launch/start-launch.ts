/** The first step of a job that is for many, and its end. */
import type { Transaction } from '../../../database/pool.ts'
import { missingFromBrief } from '../../../forms/brief.ts'
import type { Form } from '../../../forms/form.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { Context } from '../../handle.ts'
import { floorReward, placesOf, pricingOf } from '../pricing.ts'
import type { JobRow } from '../queries.ts'
import { missingFromRepair } from '../repair/repair-terms.ts'
import { firstPlacesOf } from './first-places.ts'
import { endFirstStep, insertLaunch, openRestOfTask } from './launch-queries.ts'

/** Refuses to publish what people are not told enough about, naming all that is missing. */
export const requireBrief = (job: JobRow): void => {
  const places = placesOf(pricingOf(job))
  const errors = [...missingFromBrief(job.form as Form, places), ...missingFromRepair(job.repair)]
  if (errors.length === 0) return
  throw new Problem('unclear_terms', {
    detail: `For ${places} answers these are missing: ${errors.map(({ message }) => message).join('; ')}.`,
    errors,
  })
}

/** Keeps all but the first places of a job for many back; called before any place is out. */
export const startLaunch = async ({ tx, now }: Context, job: JobRow): Promise<JobRow> => {
  const first_places = firstPlacesOf(job.task_count * (job.overlap_min ?? job.overlap))
  if (first_places === null) return job
  // Who is paid elsewhere is not held against a floor here.
  const hourly_floor_minor = job.paid_elsewhere ? 0n : floorReward(job.currency, 3600)
  await insertLaunch(tx, { job_id: job.id, first_places, hourly_floor_minor, now })
  return { ...job, first_places }
}

/** Opens the rest when nothing keeps it any more; true if it did so now. */
export const openRestWhenReady = async (tx: Transaction, job_id: Uuid): Promise<boolean> => {
  const first_places = await endFirstStep(tx, job_id)
  if (first_places === undefined) return false
  await openRestOfTask(tx, job_id, first_places)
  return true
}
