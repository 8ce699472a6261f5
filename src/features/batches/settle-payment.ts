import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { settlePayment } from './contract.ts'
import { paymentNow, settleOne } from './move-lines.ts'
import { presentPayment } from './present-batch.ts'
import { paymentOf } from './reference.ts'

export const settlePaymentHandler = handle(settlePayment, async (context, { reference }) => {
  const named = paymentOf(reference)
  await paymentNow(context, named)
  await settleOne(context, named)
  context.note({ subject: toPublicId(named.kind, named.id) })
  return presentPayment(await paymentNow(context, named))
})
