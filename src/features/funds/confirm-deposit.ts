import { toPublicId } from '../../kernel/id.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { confirmDeposit } from './bank-contract.ts'
import { decideTransfer, lockTransfer } from './bank-queries.ts'
import { book, presentTransfer } from './record-deposit.ts'

export const confirmDepositHandler = handle(
  confirmDeposit,
  async (context, { bank_transfer_id }) => {
    const { tx, now } = context
    const row = (await lockTransfer(tx, bank_transfer_id)) ?? fail('not_found')
    if (row.status !== 'recorded') fail('conflict', `The transfer is ${row.status} already.`)
    const by = asOperator(context).person_id
    if (row.recorded_by === by)
      fail('second_person_needed', 'Whoever recorded a large transfer does not confirm it.')
    await decideTransfer(tx, { id: row.id, status: 'booked', by, now })
    await book(context, row)
    const { requester_id } = row
    context.note({ subject: toPublicId('bank_transfer', row.id), requester_id })
    return presentTransfer(context, { ...row, status: 'booked' })
  },
)
