/** Where a case stands, which clock runs, and what it does when nobody acts. */
import { Trans, useLingui } from '@lingui/react/macro'
import { CASE_AT_DUE, CASE_STATUS, type Case } from '../../words/cases.ts'
import { formatInstant, formatTimeLeft, secondsUntil } from '../../words/time.ts'
import { useLocale } from '../amount.tsx'
import { Notice } from '../notice.tsx'

const OVER: readonly Case['status'][] = ['closed', 'rectified', 'lapsed']
type Line = Pick<Case, 'status' | 'due_at' | 'at_due'>

/** The state in a word, on a coloured ground that never speaks alone. */
export const CaseStatusMark = ({ status }: Pick<Case, 'status'>) => {
  const { t } = useLingui()
  const look = OVER.includes(status) ? 'bg-sunk' : 'bg-warn-soft'
  return (
    <span className={`inline-block rounded-full px-2.5 py-0.5 text-sm ${look}`}>
      {t(CASE_STATUS[status])}
    </span>
  )
}

/** How much time is left, in a line of a list. */
export const TimeLeft = ({ due_at: due }: Pick<Case, 'due_at'>) => {
  const locale = useLocale()
  if (due === null) return null
  const left = secondsUntil(due)
  return left <= 0 ? <Trans>now</Trans> : <Trans>{formatTimeLeft(locale, left)} left</Trans>
}

export const CaseClock = ({ of }: { of: Line }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { status, due_at: due, at_due } = of
  if (due === null || at_due === null) return null
  return (
    <Notice look={status === 'decided' ? 'plain' : 'warn'} title={t(CASE_STATUS[status])}>
      <p>
        <Trans>
          Until {formatInstant(locale, due)} (<TimeLeft due_at={due} />
          ).
        </Trans>{' '}
        {t(CASE_AT_DUE[at_due])}
      </p>
    </Notice>
  )
}
