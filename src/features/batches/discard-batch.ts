import { toPublicId } from '../../kernel/id.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { discardBatch } from './contract.ts'
import { noteEvents } from './move-lines.ts'
import { presentBatch } from './present-batch.ts'
import { findBatch, lockBatch, markBatch, moveBatchLines } from './queries.ts'

/** A batch that was sent is never taken back: nobody knows what the bank did with it. */
export const discardBatchHandler = handle(discardBatch, async (context, { batch_id }) => {
  const { tx, now } = context
  const batch = (await lockBatch(tx, batch_id)) ?? fail('not_found')
  if (batch.status !== 'prepared') fail('conflict', `The batch is ${batch.status} already.`)
  await markBatch(tx, { id: batch_id, status: 'discarded', by: asOperator(context).person_id, now })
  const move = { batch_id, from: 'batched', to: 'requested', sent_at: null, keeps: false }
  await noteEvents(context, await moveBatchLines(tx, move), 'unbatch')
  context.note({ subject: toPublicId('batch', batch_id) })
  return presentBatch((await findBatch(tx, batch_id)) ?? batch, context.instance.livemode)
})
