import { toPublicId } from '../../kernel/id.ts'
import { requireOffered } from '../audience/require-offered.ts'
import { refuseByContent } from '../content/refuse-content.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { refuseAtGate } from '../standing/pass-gate.ts'
import { askForPlace } from './contract.ts'
import { lookAtGate } from './gate-queries.ts'
import { presentDraw } from './present-draw.ts'
import { enter, lockDraw } from './queries.ts'

/** The same gate as claiming; asking again changes nothing, and neither does asking first. */
export const askForPlaceHandler = handle(askForPlace, async (context, { job_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const gate = (await lookAtGate(tx, worker_id, job_id, now)) ?? fail('not_found')
  refuseAtGate(gate, gate)
  await refuseByContent(context, gate, worker_id)
  await requireOffered(context, gate, worker_id)
  if (!gate.covered) fail('minimum_not_covered')
  const draw = await lockDraw(tx, job_id)
  if (draw === undefined || draw.drawn_at !== null || gate.status !== 'open') return fail('no_draw')
  await enter(tx, job_id, worker_id, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentDraw(context, draw)
})
