import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { repayDebts } from './contract.ts'
import { repayFromAvailable } from './repay.ts'

/** Deposits pay debts back themselves; this is for money that came back from a job. */
export const repayDebtsHandler = handle(repayDebts, async (context, { requester_id }) => {
  const requester = await findRequester(context.tx, requester_id)
  if (requester === undefined) return { repaid: false }
  const sum = await repayFromAvailable(context, requester_id, requester.currency)
  if (sum === 0n) return { repaid: false }
  context.note({ subject: toPublicId('requester', requester_id), requester_id })
  return { repaid: true }
})
