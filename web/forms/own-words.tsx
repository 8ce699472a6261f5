/** “Something else”: a line of own words beside options. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { controlClass } from '../parts/field.tsx'

/** The own words in an answer, if it holds any. */
export const ownWordsIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'other' in value ? String(value.other) : undefined

/** Own words that were announced but not written. */
export const ownWordsFault = (values: readonly unknown[]): MessageDescriptor | undefined =>
  values.some((value) => ownWordsIn(value)?.trim() === '') ? msg`Write what else it is.` : undefined

type Props = { words: string; onWords: (words: string) => void }

export const OwnWords = ({ words, onWords }: Props) => {
  const { t } = useLingui()
  return (
    <input
      className={controlClass}
      aria-label={t`Something else, in your own words`}
      placeholder={t`In your own words`}
      maxLength={200}
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  )
}
