import { toPublicId } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { prepareBatch } from './contract.ts'
import { noteEvents } from './move-lines.ts'
import { presentBatch } from './present-batch.ts'
import { findBatch, insertBatch, putIntoBatch, waitingPayouts, waitingRefunds } from './queries.ts'

/** Whatever waits is taken by one batch only, however many people prepare at once. */
export const prepareBatchHandler = handle(
  prepareBatch,
  async (context, { currency, executes_on }) => {
    const { tx, now, instance } = context
    if (executes_on < now.toISOString().slice(0, 10))
      fail('invalid_input', 'The bank cannot send on a day that has passed.')
    const limit = MONEY_LIMITS.batch_lines
    const payouts = await waitingPayouts(tx, { currency, now, limit })
    const refunds = await waitingRefunds(tx, { currency, limit: limit - payouts.length })
    if (payouts.length + refunds.length === 0) fail('conflict', `Nothing waits in ${currency}.`)
    const id = context.newId()
    await insertBatch(tx, { id, currency, executes_on, by: asOperator(context).person_id, now })
    await putIntoBatch(tx, { batch_id: id, payouts, refunds })
    await noteEvents(context, payouts, 'batch')
    context.note({ subject: toPublicId('batch', id) })
    return presentBatch((await findBatch(tx, id)) ?? fail('not_found'), instance.livemode)
  },
)
