import { fail, handle } from '../handle.ts'
import { getBatch } from './contract.ts'
import { csvOf, sepaOf } from './payment-files.ts'
import { presentBatch, presentPayment } from './present-batch.ts'
import { findBatch, selectPayments } from './queries.ts'

export const getBatchHandler = handle(getBatch, async (context, { batch_id }) => {
  const batch = (await findBatch(context.tx, batch_id)) ?? fail('not_found')
  const rows = await selectPayments(context.tx, batch_id)
  return {
    ...presentBatch(batch, context.instance.livemode),
    lines: rows.map(presentPayment),
    csv: csvOf(rows),
    pain001: sepaOf(context, batch, rows),
  }
})
