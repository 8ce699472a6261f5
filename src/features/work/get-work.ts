import { requireOffered } from '../audience/require-offered.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { getWork } from './contract.ts'
import { presentOffer } from './present-offer.ts'
import { findOffer } from './queries.ts'

export const getWorkHandler = handle(getWork, async (context, { job_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const offer = (await findOffer(tx, { worker_id, job_id, now })) ?? fail('not_found')
  await requireOffered(context, offer, worker_id)
  return presentOffer(tx, offer, now)
})
