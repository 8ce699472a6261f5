/** The handlers of the agreements slice, by the names of their operations. */
import { getAgreementHandler } from './get-agreement.ts'
import { getAgreementPdfHandler } from './get-agreement-pdf.ts'

export const agreementHandlers = {
  getAgreement: getAgreementHandler,
  getAgreementPdf: getAgreementPdfHandler,
}
