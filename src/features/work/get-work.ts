import { asWorker, fail, handle } from '../handle.ts'
import { getWork } from './contract.ts'
import { presentOffer } from './present-offer.ts'
import { findOffer } from './queries.ts'

export const getWorkHandler = handle(getWork, async (context, { job_id }) => {
  const offer = await findOffer(context.tx, asWorker(context).worker_id, job_id)
  return presentOffer(context.tx, offer ?? fail('not_found'))
})
