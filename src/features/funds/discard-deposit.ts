import { toPublicId } from '../../kernel/id.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { discardDeposit } from './bank-contract.ts'
import { decideTransfer, lockTransfer } from './bank-queries.ts'
import { presentTransfer } from './record-deposit.ts'

export const discardDepositHandler = handle(
  discardDeposit,
  async (context, { bank_transfer_id }) => {
    const { tx, now } = context
    const row = (await lockTransfer(tx, bank_transfer_id)) ?? fail('not_found')
    if (row.status !== 'recorded') fail('conflict', `The transfer is ${row.status} already.`)
    const by = asOperator(context).person_id
    await decideTransfer(tx, { id: row.id, status: 'discarded', by, now })
    context.note({ subject: toPublicId('bank_transfer', row.id) })
    return presentTransfer(context, { ...row, status: 'discarded' })
  },
)
