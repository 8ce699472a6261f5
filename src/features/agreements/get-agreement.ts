import { handle } from '../handle.ts'
import { agreementOf } from './agreed.ts'
import { getAgreement } from './contract.ts'

export const getAgreementHandler = handle(getAgreement, async (context, { assignment_id }) => {
  const { row, credential } = await agreementOf(context, assignment_id)
  return { object: 'agreement' as const, rights_passed: row.paid, credential }
})
