/** The worker's entry: the home page and the rooms of those who work. */
import '../styles.css'
import { startEntry } from '../parts/entry.tsx'
import { Pages } from './pages.tsx'

const words = {
  en: () => import('../locales/en/worker.po'),
  fr: () => import('../locales/fr/worker.po'),
}

void startEntry(async (language) => (await words[language]()).messages, <Pages />)
