import { RAILS } from '../../kernel/bank/rails.ts'
import { asWorker, handle, moneyOf } from '../handle.ts'
import { getPayee } from './contract.ts'
import { findPayee } from './queries.ts'
import { presentPayee } from './set-payee.ts'

export const getPayeeHandler = handle(getPayee, async (context) => {
  const payee = await findPayee(context.tx, asWorker(context).worker_id)
  const [rail = 'test'] = moneyOf(context).rails
  return {
    object: 'payee_setting' as const,
    needed: RAILS[rail].national,
    payee: payee === undefined ? null : presentPayee(payee, context.instance.livemode),
  }
})
