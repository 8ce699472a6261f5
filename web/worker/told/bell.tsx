/** How much there is to read, and the way to it. Also tells the instance once which language is read here. */
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Link } from '../../parts/navigation.tsx'
import type { Language } from '../../words/language.ts'

const EVERY_MS = 10_000

export const Bell = () => {
  const { t } = useLingui()
  const count = useRead('count_notices', {}, { every: EVERY_MS }).data
  useLanguageOfMail(count?.lang)
  const unread = count?.unread ?? 0
  const label = t`${plural(unread, { 0: 'Notices', one: 'Notices: # unread', other: 'Notices: # unread' })}`
  return (
    <Link href="/work/told" aria-label={label} className={buttonClass('plain', 'relative px-2')}>
      <svg viewBox="0 0 24 24" className="size-6 fill-none stroke-current" aria-hidden="true">
        <path
          d="M6.5 10a5.5 5.5 0 0 1 11 0c0 4 1.5 5.5 2 6.5h-15c.5-1 2-2.5 2-6.5ZM10 19.5a2.2 2.2 0 0 0 4 0"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-0 top-1 min-w-5 rounded-full bg-danger px-1 text-center text-xs leading-5 font-semibold text-surface"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}

/** Mail is written in the language that this browser reads, until its reader says another. */
const useLanguageOfMail = (kept: Language | null | undefined): void => {
  const { i18n } = useLingui()
  const keep = useWrite('set_notice_settings', { changes: ['count_notices'] })
  const { mutate, isIdle } = keep
  useEffect(() => {
    if (kept !== null || !isIdle) return
    const time_zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    mutate({ lang: i18n.locale === 'fr' ? 'fr' : 'en', ...(time_zone && { time_zone }) })
  }, [kept, isIdle, mutate, i18n.locale])
}
