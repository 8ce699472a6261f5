/** The handlers of the house slice, by the names of their operations. */
import { announceNumberHandler } from './announce-number.ts'
import { getHouseTermsHandler } from './get-house-terms.ts'
import { listPromisedNumbersHandler } from './list-promised-numbers.ts'
import { publishHouseTermsHandler } from './publish-house-terms.ts'

export const houseHandlers = {
  announceNumber: announceNumberHandler,
  listPromisedNumbers: listPromisedNumbersHandler,
  getHouseTerms: getHouseTermsHandler,
  publishHouseTerms: publishHouseTermsHandler,
}
