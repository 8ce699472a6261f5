/** Forms written in two languages side by side: every text once in English and once in French. */
import type { FormInput } from '../form.ts'

/** One text in both languages. */
export type Words = { en: string; fr: string }
export type FormLanguage = keyof Words

/** Writes a text down in both languages. */
export const words = (en: string, fr: string): Words => ({ en, fr })

/** The same shape, with `Words` wherever a text may stand. */
export type Bilingual<T> = T extends string
  ? T | Words
  : T extends readonly (infer M)[]
    ? Bilingual<M>[]
    : T extends object
      ? { [K in keyof T]: Bilingual<T[K]> }
      : T

const isWords = (node: object): node is Words =>
  'en' in node && 'fr' in node && Object.keys(node).length === 2

type Translation = NonNullable<FormInput['translations']>[number]

/** Picks one language everywhere; `onWords` hears of every text with its JSON pointer. */
const pick = (
  node: unknown,
  lang: FormLanguage,
  pointer: string,
  onWords: (words: Words, pointer: string) => void,
): unknown => {
  if (Array.isArray(node))
    return node.map((member, index) => pick(member, lang, `${pointer}/${index}`, onWords))
  if (typeof node !== 'object' || node === null) return node
  if (isWords(node)) {
    onWords(node, pointer)
    return node[lang]
  }
  return Object.fromEntries(
    Object.entries(node).map(([name, member]) => [
      name,
      pick(member, lang, `${pointer}/${name}`, onWords),
    ]),
  )
}

/** What was written in both languages, in one of them. */
export const inOneLanguage = <T>(node: Bilingual<T>, lang: FormLanguage): T =>
  pick(node, lang, '', () => undefined) as T

/** A form written in `lang`, with the other language among its translations. */
export const formIn = (
  draft: Bilingual<Omit<FormInput, 'lang'>>,
  lang: FormLanguage,
): FormInput => {
  const translations: Translation[] = []
  const other: FormLanguage = lang === 'en' ? 'fr' : 'en'
  const form = pick(draft, lang, '', (both, path) => {
    translations.push({ lang: other, path, text: both[other] })
  }) as Omit<FormInput, 'lang'>
  return { ...form, lang, translations }
}
