/** The console's entry: the rooms of requesters and of the instance's operators. */
import '../styles.css'
import '../api.console.generated.ts'
import { RouterProvider } from '@tanstack/react-router'
import { startEntry } from '../parts/entry.tsx'
import { router } from './router.tsx'

const words = {
  en: () =>
    Promise.all([
      import('../locales/en/worker.po'),
      import('../locales/en/pages.po'),
      import('../locales/en/console.po'),
    ]),
  fr: () =>
    Promise.all([
      import('../locales/fr/worker.po'),
      import('../locales/fr/pages.po'),
      import('../locales/fr/console.po'),
    ]),
}

void startEntry(
  async (language) => Object.assign({}, ...(await words[language]()).map((file) => file.messages)),
  <RouterProvider router={router} />,
)
