/** A line on every room while new terms are coming: nobody learns of them too late (charter R42). */
import { Trans } from '@lingui/react/macro'
import { useRead } from '../api/use-api.ts'
import { useLocale } from '../parts/amount.tsx'
import { formatInstant } from '../words/time.ts'

export const ComingTerms = () => {
  const locale = useLocale()
  const [next] =
    useRead('get_house_terms', {}, { role: 'person', every: 600_000 }).data?.coming ?? []
  if (next === undefined) return null
  return (
    <p className={`px-4 py-2 text-center text-sm ${next.worsens ? 'bg-warn-soft' : 'bg-sunk'}`}>
      <Trans>New terms hold from {formatInstant(locale, next.effective_at)}.</Trans>{' '}
      <a href="/terms" className="inline-block py-1 font-medium underline underline-offset-2">
        <Trans>See what changes</Trans>
      </a>
    </p>
  )
}
