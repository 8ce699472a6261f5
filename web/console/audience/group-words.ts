/** The people a quota counts, in words. */
import { useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import { countryNames, languageNames } from '../../words/places.ts'
import type { AskedAudience } from './asked-audience.ts'

type Group = Pick<NonNullable<AskedAudience['quotas']>[number], 'by' | 'of'>

/** “of each country”, “who speak Breton”, “of the pool Regulars”. */
export const useGroupWords = () => {
  const { t, i18n } = useLingui()
  const pools = useList('list_pools', { limit: 100 }).data?.pages.flatMap(({ data }) => data) ?? []
  return ({ by, of }: Group): string => {
    if (of === undefined)
      return { country: t`of each country`, language: t`of each language`, pool: t`of each pool` }[
        by
      ]
    if (by === 'pool') {
      const pool = pools.find(({ id }) => id === of)?.name ?? of
      return t`of the pool ${pool}`
    }
    const name = (by === 'country' ? countryNames : languageNames)(i18n.locale, [of])[0]?.name ?? of
    return by === 'country' ? t`of one country: ${name}` : t`of one language: ${name}`
  }
}
