/** The handlers of the house slice, by the names of their operations. */
import { getHouseTermsHandler } from './get-house-terms.ts'
import { publishHouseTermsHandler } from './publish-house-terms.ts'

export const houseHandlers = {
  getHouseTerms: getHouseTermsHandler,
  publishHouseTerms: publishHouseTermsHandler,
}
