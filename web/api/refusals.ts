/** The words of refusals: few are here from the start, all others come with the first that is met. */
import { useEffect, useState } from 'react'
import { addWords, type Catalogue } from '../words/language.ts'
import { FIRST_PROBLEM_WORDS, type Words } from './first-problem-words.ts'

const words = {
  en: () => import('../locales/en/refusals.po'),
  fr: () => import('../locales/fr/refusals.po'),
}
const wordsOfRefusals: Catalogue = async (language) => (await words[language]()).messages

const FIRST: Readonly<Record<string, Words>> = FIRST_PROBLEM_WORDS
let here: Readonly<Record<string, Words>> = FIRST

const bring = async (): Promise<void> => {
  const came = import('./problem-words.ts')
  const [{ PROBLEM_WORDS }] = await Promise.all([came, addWords(wordsOfRefusals)])
  here = PROBLEM_WORDS
}

/**
 * The words of a refusal by its code: `coming` while they are on their way, `missing` when they did not
 * arrive. Then the server's own sentence must do; the next refusal asks for them again.
 */
export const useRefusalWords = (code: string): Words | 'coming' | 'missing' => {
  const [asked, setAsked] = useState<string>()
  const found = here[code] ?? (here === FIRST ? undefined : FIRST_PROBLEM_WORDS.internal)
  const wanted = found === undefined
  useEffect(() => {
    if (!wanted) return
    let gone = false
    const settle = () => gone || setAsked(code)
    bring().then(settle, settle)
    return () => {
      gone = true
    }
  }, [code, wanted])
  return found ?? (asked === code ? 'missing' : 'coming')
}
