import { toPublicId } from '../../kernel/id.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { sendBatch } from './contract.ts'
import { noteEvents } from './move-lines.ts'
import { presentBatch } from './present-batch.ts'
import { findBatch, lockBatch, markBatch, moveBatchLines } from './queries.ts'

export const sendBatchHandler = handle(sendBatch, async (context, { batch_id }) => {
  const { tx, now } = context
  const batch = (await lockBatch(tx, batch_id)) ?? fail('not_found')
  if (batch.status !== 'prepared') fail('conflict', `The batch is ${batch.status} already.`)
  await markBatch(tx, { id: batch_id, status: 'sent', by: asOperator(context).person_id, now })
  const move = { batch_id, from: 'batched', to: 'sent', sent_at: now, keeps: true }
  await noteEvents(context, await moveBatchLines(tx, move), 'send')
  context.note({ subject: toPublicId('batch', batch_id) })
  return presentBatch((await findBatch(tx, batch_id)) ?? batch, context.instance.livemode)
})
