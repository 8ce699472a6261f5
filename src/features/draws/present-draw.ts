/** A draw as somebody who takes part, or could, sees it. */
import { lotOf } from '../../kernel/order/draw-order.ts'
import { asWorker, type Context } from '../handle.ts'
import { type DrawRow, standingInDraw } from './queries.ts'

export const presentDraw = async (context: Context, draw: DrawRow) => {
  const { worker_id } = asWorker(context)
  const { taking_part, turn, inside } = await standingInDraw(context.tx, draw.job_id, worker_id)
  return {
    object: 'draw' as const,
    livemode: context.instance.livemode,
    job_id: draw.job_id,
    status: draw.drawn_at === null ? ('under_way' as const) : ('drawn' as const),
    due_at: draw.due_at,
    taking_part,
    seed: draw.seed,
    lot: draw.seed !== null && inside ? lotOf(draw.seed, worker_id) : null,
    turn,
    taking_part_yourself: inside,
  }
}
