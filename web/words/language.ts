/** The language of the app: chosen once, kept in this browser, French or English. */
import { i18n, type Messages } from '@lingui/core'

/** Each language under its own name, as a reader looks for it. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const
export type Language = keyof typeof LANGUAGES

/** Loads one entry's words in one language. */
export type Catalogue = (language: Language) => Promise<Messages>

const KEY = 'fairhand-language'
const isLanguage = (text: string | null | undefined): text is Language =>
  text !== null && text !== undefined && Object.hasOwn(LANGUAGES, text)

/** The saved choice, else the first language of the browser that we speak, else English. */
export const preferredLanguage = (
  saved = localStorage.getItem(KEY),
  offered: readonly string[] = navigator.languages,
): Language => {
  if (isLanguage(saved)) return saved
  return offered.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

const catalogues = new Set<Catalogue>()

const activate = async (language: Language): Promise<void> => {
  const parts = await Promise.all([...catalogues].map((load) => load(language)))
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...parts) })
  document.documentElement.lang = language
}

/** Loads the words before the first page is drawn. */
export const startLanguage = async (catalogue: Catalogue): Promise<void> => {
  catalogues.add(catalogue)
  await activate(preferredLanguage())
}

const further = new Map<Catalogue, Promise<void>>()

const add = async (catalogue: Catalogue): Promise<void> => {
  catalogues.add(catalogue)
  try {
    i18n.load(i18n.locale, await catalogue(i18n.locale as Language))
  } catch (error) {
    // Asked for again the next time; until then a change of language does not wait for it.
    catalogues.delete(catalogue)
    further.delete(catalogue)
    throw error
  }
}

/** Loads further words, once; from then on they change their language with the rest. */
export const addWords = (catalogue: Catalogue): Promise<void> => {
  const known = further.get(catalogue)
  if (known !== undefined) return known
  const promise = add(catalogue)
  further.set(catalogue, promise)
  return promise
}

/** Switches the language at once and remembers it. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(KEY, language)
  await activate(language)
}

/** The tag for numbers and dates: the reader's own region where it fits the language. */
export const regionTag = (language: string, offered: readonly string[] = navigator.languages) =>
  offered.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language
