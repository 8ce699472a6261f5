import { asWorker, fail, handle } from '../handle.ts'
import { getDraw } from './contract.ts'
import { lookAtGate } from './gate-queries.ts'
import { presentDraw } from './present-draw.ts'
import { findDraw } from './queries.ts'

export const getDrawHandler = handle(getDraw, async (context, { job_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  if ((await lookAtGate(tx, worker_id, job_id, now)) === undefined) fail('not_found')
  return presentDraw(context, (await findDraw(tx, job_id)) ?? fail('no_draw'))
})
