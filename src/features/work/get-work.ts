import { requireOffered } from '../audience/require-offered.ts'
import { contentOf } from '../content/queries.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { getWork } from './contract.ts'
import { presentOfferWhole } from './present-offer.ts'
import { findOffer } from './queries.ts'

export const getWorkHandler = handle(getWork, async (context, { job_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const offer = (await findOffer(tx, { worker_id, job_id, now })) ?? fail('not_found')
  const content = await contentOf(tx, { job_id, worker_id, now })
  if (content.unagreed) fail('content_not_agreed')
  await requireOffered(context, offer, worker_id)
  return presentOfferWhole(tx, offer, now)
})
