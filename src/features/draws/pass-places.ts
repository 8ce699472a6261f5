import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { passPlaces } from './contract.ts'
import { givePlaces } from './give-places.ts'
import { freeKept, lockOpenJob } from './queries.ts'

/** To whoever is next; what nobody waits for is free to all. A job that rests keeps what it has. */
export const passPlacesHandler = handle(passPlaces, async (context, { job_id }) => {
  const { tx, now } = context
  const job = await lockOpenJob(tx, job_id)
  if (job === undefined) return { given: 0, freed: 0 }
  const given = await givePlaces(context, job)
  const freed = await freeKept(tx, job_id, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return { given, freed }
})
