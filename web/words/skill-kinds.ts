/** Kinds of work in words: what is answered, and in which language. */
import { useLingui } from '@lingui/react/macro'
import { listOf } from './places.ts'

/** What is answered, by its type. */
export const useKindTypes = (): Record<string, string> => {
  const { t } = useLingui()
  return {
    choice: t`Choosing one`,
    multi_choice: t`Choosing several`,
    pairwise: t`Comparing two`,
    rating: t`Rating`,
    rank: t`Putting in order`,
    number: t`Numbers`,
    short_text: t`Short texts`,
    long_text: t`Long texts`,
    date: t`Dates`,
    matrix: t`Judging in a table`,
    taxonomy: t`Sorting into a tree`,
    checklist: t`Ticking off`,
    text_spans: t`Marking passages`,
    audio_segments: t`Segments of sounds`,
    file: t`Sending files`,
    photo: t`Photos`,
    recording: t`Recordings`,
    location: t`Places`,
  }
}

/** `choice/fr` → “Choosing one (French)”. */
export const useKindWords = (): ((kind: string) => string) => {
  const { i18n } = useLingui()
  const types = useKindTypes()
  return (kind) => {
    const [type = '', lang = 'en'] = kind.split('/')
    return `${types[type] ?? type} (${listOf(i18n.locale, 'language', [lang])})`
  }
}
