import { asWorker, fail, handle } from '../handle.ts'
import { getReceipt } from './contract.ts'
import { findReceipt } from './queries.ts'

export const getReceiptHandler = handle(getReceipt, async (context, { receipt_id }) => {
  const row = await findReceipt(context.tx, receipt_id, asWorker(context).worker_id)
  if (row === undefined) return fail('not_found')
  return { object: 'receipt' as const, id: row.id, signed: row.signed }
})
