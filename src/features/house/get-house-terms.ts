import { fail, handle } from '../handle.ts'
import { getHouseTerms } from './contract.ts'
import { presentTerms } from './present-terms.ts'
import { comingTerms, termsInForce, termsOfVersion, termsVersions } from './queries.ts'

export const getHouseTermsHandler = handle(getHouseTerms, async ({ tx, now }, { version }) => {
  const row =
    version === undefined
      ? await termsInForce(tx, now)
      : ((await termsOfVersion(tx, version)) ?? fail('not_found'))
  const coming = await comingTerms(tx, now)
  return {
    object: 'house_terms_now' as const,
    terms: row === undefined ? null : await presentTerms(tx, row),
    coming: await Promise.all(coming.map((one) => presentTerms(tx, one))),
    versions: await termsVersions(tx),
  }
})
