/** For whom an offer is, in a line: why it is shown to this person. */
import { useLingui } from '@lingui/react/macro'
import { useLocale } from '../../parts/amount.tsx'
import type { Offer } from '../../words/choices.ts'
import { listOf } from '../../words/places.ts'
import { formatInstant } from '../../words/time.ts'

/** Undefined where there is nothing to say: it is for everybody. */
export const useOfferedTo = ({ offered_to: to, asked_by: by }: Offer): string | undefined => {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  if (to === null) return undefined
  const languages = listOf(i18n.locale, 'language', to.languages)
  const countries = listOf(i18n.locale, 'region', to.countries)
  const { everyone_from: from } = to
  const open = from === null ? '' : formatInstant(locale, from)
  const [device, second] = to.devices
  const said = [
    to.own_people &&
      (from === null
        ? t`People invited by ${by.requester}`
        : t`People invited by ${by.requester} first; everybody from ${open}`),
    languages !== '' && t`Languages: ${languages}`,
    countries !== '' && t`Living in: ${countries}`,
    second === undefined && device === 'desktop' && t`On a computer`,
    second === undefined && device === 'phone' && t`On a phone`,
  ].filter((one) => typeof one === 'string')
  return said.length === 0 ? undefined : said.join(' · ')
}
