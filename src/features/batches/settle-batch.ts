import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { settleBatch } from './contract.ts'
import { settleOne } from './move-lines.ts'
import { presentBatch } from './present-batch.ts'
import { findBatch, lockBatch, selectPayments } from './queries.ts'

export const settleBatchHandler = handle(settleBatch, async (context, { batch_id }) => {
  const { tx } = context
  const batch = (await lockBatch(tx, batch_id)) ?? fail('not_found')
  if (batch.status !== 'sent') fail('conflict', `The batch is ${batch.status}; send it first.`)
  const open = (await selectPayments(tx, batch_id)).filter(({ status }) =>
    ['sent', 'unknown'].includes(status),
  )
  for (const payment of open) await settleOne(context, payment)
  context.note({ subject: toPublicId('batch', batch_id) })
  return presentBatch((await findBatch(tx, batch_id)) ?? batch, context.instance.livemode)
})
