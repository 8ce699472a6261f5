/** The handlers of the agreements slice, by the names of their operations. */
import { getPostalAddressHandler } from './addresses/get-postal-address.ts'
import { setPostalAddressHandler } from './addresses/set-postal-address.ts'
import { getAgreementHandler } from './get-agreement.ts'
import { getAgreementPdfHandler } from './get-agreement-pdf.ts'

export const agreementHandlers = {
  getAgreement: getAgreementHandler,
  getAgreementPdf: getAgreementPdfHandler,
  getPostalAddress: getPostalAddressHandler,
  setPostalAddress: setPostalAddressHandler,
}
