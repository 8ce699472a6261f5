/** The handlers of the versions of terms, by the names of their operations. */
import { improveTermsHandler } from './improve-terms.ts'
import { listTermsHandler } from './list-terms.ts'

export const versionHandlers = {
  improveTerms: improveTermsHandler,
  listTerms: listTermsHandler,
}
