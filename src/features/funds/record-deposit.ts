import { readIban, readReference } from '../../kernel/bank/iban.ts'
import { toPublicId } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import { money } from '../../kernel/money.ts'
import { asOperator, type Context, fail, handle } from '../handle.ts'
import { recordDeposit } from './bank-contract.ts'
import {
  insertTransfer,
  type NamedTransferRow,
  requesterByReference,
  type TransferRow,
} from './bank-queries.ts'
import { depositInto } from './deposit.ts'

/** The bank's own id makes it safe to record the same statement twice. */
export const recordDepositHandler = handle(recordDeposit, async (context, asked) => {
  const { tx, now } = context
  const { amount, booked_on, bank_id, payer_name } = asked
  const reference = readReference(asked.reference) ?? fail('invalid_input', NO_REFERENCE)
  const payer_iban =
    readIban(asked.payer_iban) ?? fail('invalid_input', 'The payer’s IBAN is none.')
  const requester = (await requesterByReference(tx, reference)) ?? fail('not_found')
  if (amount.currency !== requester.currency || amount.minor === 0n)
    fail('invalid_input', `This requester’s money is in ${requester.currency}, and above zero.`)
  const recorded: TransferRow = {
    ...{ id: context.newId(), requester_id: requester.id, rail: 'manual', bank_id, booked_on },
    ...{ amount_minor: amount.minor, currency: amount.currency, payer_name, payer_iban },
    status: amount.minor > MONEY_LIMITS.confirm_above ? 'recorded' : 'booked',
    ...{ recorded_by: asOperator(context).person_id, recorded_at: now },
  }
  const { row, stood } = await insertTransfer(tx, recorded)
  if (row === undefined) return fail('conflict', 'Somebody is recording this entry; try again.')
  if (stood) requireSame(row, recorded)
  else if (row.status === 'booked') await book(context, row)
  context.note({ subject: toPublicId('bank_transfer', row.id), requester_id: requester.id })
  return presentTransfer(context, row)
})

const NO_REFERENCE = 'The check digits of this reference do not fit; look at the statement again.'

const requireSame = (stands: TransferRow, asked: TransferRow): void => {
  const fields = ['requester_id', 'amount_minor', 'currency', 'booked_on', 'payer_iban'] as const
  if (fields.some((field) => stands[field] !== asked[field]))
    fail('conflict', 'This entry of the bank was recorded before, with other words.')
}

/** Makes the money available; what is owed is paid back first. */
export const book = (context: Context, row: TransferRow): Promise<void> =>
  depositInto(context, {
    requester_id: row.requester_id,
    deposit_id: row.id,
    amount: money(row.amount_minor, row.currency),
    rail: row.rail,
  })

/** A transfer in its public form. */
export const presentTransfer = (context: Context, row: NamedTransferRow) => ({
  object: 'bank_transfer' as const,
  id: row.id,
  livemode: context.instance.livemode,
  requester_id: row.requester_id,
  requester_name: row.requester_name,
  amount: money(row.amount_minor, row.currency),
  booked_on: row.booked_on,
  bank_id: row.bank_id,
  payer_name: row.payer_name,
  payer_iban: row.payer_iban,
  status: row.status,
  recorded_by: row.recorded_by,
  recorded_by_you: row.recorded_by === asOperator(context).person_id,
  recorded_at: row.recorded_at,
})
