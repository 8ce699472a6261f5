import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** The worker's entry stays lean: it carries no word of the console. */
const ofWorker = ['api', 'words', 'parts', 'forms', 'home', 'worker', 'preview']

export default defineConfig({
  locales: ['en', 'fr'],
  sourceLocale: 'en',
  catalogs: [
    {
      path: '<rootDir>/locales/{locale}/worker',
      include: ofWorker.map((folder) => `<rootDir>/${folder}`),
      exclude: ['**/*.test.*'],
    },
    {
      path: '<rootDir>/locales/{locale}/console',
      include: ['<rootDir>/console'],
      exclude: ['**/*.test.*'],
    },
  ],
  orderBy: 'message',
  // Where a text stands changes with every edit; the catalogues change with the texts alone.
  format: formatter({ origins: false }),
})
