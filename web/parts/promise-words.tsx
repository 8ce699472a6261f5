/** What a project promises, as sentences: an estimate never reads like a commitment. */
import { useLingui } from '@lingui/react/macro'
import type { Promises } from '../words/projects.ts'
import { formatInstant } from '../words/time.ts'
import { useLocale } from './amount.tsx'

export const usePromiseWords = (): ((promises: Promises) => string[]) => {
  const { t } = useLingui()
  const locale = useLocale()
  const number = (count: number) => count.toLocaleString(locale)
  return ({ until, hours, answers }) =>
    [
      until &&
        (until.standing === 'commitment'
          ? t`Promised until ${formatInstant(locale, until.at)}`
          : t`Expected until ${formatInstant(locale, until.at)}`),
      hours &&
        (hours.standing === 'commitment'
          ? t`${number(hours.count)} hours of work promised`
          : t`${number(hours.count)} hours of work expected`),
      answers &&
        (answers.standing === 'commitment'
          ? t`${number(answers.count)} answers promised`
          : t`${number(answers.count)} answers expected`),
    ].filter((line) => typeof line === 'string')
}
