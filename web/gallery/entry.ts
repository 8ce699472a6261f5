/** The gallery with its words: one chunk that comes when somebody opens it. */
import { addWords, type Catalogue } from '../words/language.ts'

const words = {
  en: () => import('../locales/en/gallery.po'),
  fr: () => import('../locales/fr/gallery.po'),
}
const wordsOfGallery: Catalogue = async (language) => (await words[language]()).messages

/** The gallery's pages, once their words are there. */
export const loadGallery = async () => {
  const [{ Gallery }] = await Promise.all([import('./gallery.tsx'), addWords(wordsOfGallery)])
  return Gallery
}
