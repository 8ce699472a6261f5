/** The handlers of the agreements slice, by the names of their operations. */
import { getAgreementHandler } from './get-agreement.ts'

export const agreementHandlers = { getAgreement: getAgreementHandler }
