import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { returnPayment } from './contract.ts'
import { paymentNow, returnOne } from './move-lines.ts'
import { presentPayment } from './present-batch.ts'
import { paymentOf } from './reference.ts'

export const returnPaymentHandler = handle(
  returnPayment,
  async (context, { reference, reason }) => {
    const named = paymentOf(reference)
    await paymentNow(context, named)
    await returnOne(context, named, reason)
    context.note({ subject: toPublicId(named.kind, named.id) })
    return presentPayment(await paymentNow(context, named))
  },
)
