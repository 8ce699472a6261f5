import { inFours } from '../../kernel/bank/iban.ts'
import { asRequester, fail, handle, moneyOf } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { getDepositInstructions } from './bank-contract.ts'
import { depositReferenceOf } from './bank-queries.ts'

export const getDepositInstructionsHandler = handle(getDepositInstructions, async (context) => {
  const { tx, instance } = context
  const { requester_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  const { bank } = moneyOf(context)
  return {
    object: 'deposit_instructions' as const,
    livemode: instance.livemode,
    currency,
    reference: inFours(await depositReferenceOf(tx, requester_id)),
    bank: bank === null ? null : { ...bank, iban: inFours(bank.iban) },
  }
})
