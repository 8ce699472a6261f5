import { toPublicId } from '../../kernel/id.ts'
import { drawOrder } from '../../kernel/order/draw-order.ts'
import { handle } from '../handle.ts'
import { drawPlaces } from './contract.ts'
import { givePlaces } from './give-places.ts'
import { everybodyInDraw, lockDraw, lockOpenJob, writeTurns } from './queries.ts'

/** The seed is made here, when nobody can take part any more, and stays with the draw for ever. */
export const drawPlacesHandler = handle(drawPlaces, async (context, { job_id }) => {
  const { tx, now } = context
  const nothing = { drawn: 0, given: 0 }
  const job = await lockOpenJob(tx, job_id)
  const draw = job && (await lockDraw(tx, job_id))
  if (job === undefined || draw === undefined) return nothing
  if (draw.drawn_at !== null || draw.due_at > now) return nothing
  const seed = context.newId()
  const people = await everybodyInDraw(tx, job_id)
  // One lot for each payee; further accounts get what nobody else wants.
  const lots = (behind: boolean) =>
    drawOrder(
      seed,
      people.flatMap((one) => (one.behind === behind ? one.worker_id : [])),
    )
  const order = [...lots(false), ...lots(true)]
  await writeTurns(tx, { job_id, seed, order, now })
  const given = await givePlaces(context, job)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return { drawn: order.length, given }
})
