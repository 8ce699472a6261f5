import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** The worker's entry stays lean: it carries no word of the console. */
const ofWorker = ['api', 'words', 'parts', 'forms', 'home', 'worker', 'preview']

/** What only comes when wanted, with words of its own; the console brings it along. */
const onceWanted = [
  // Refusals that only such pages and the console meet.
  'api/money-words.ts',
  'api/voice-problem-words.ts',
  'home/place-page.tsx',
  'home/promised-numbers.tsx',
  'home/report-page.tsx',
  'home/report-parity.tsx',
  'home/stop-mail-page.tsx',
  'home/terms-page.tsx',
  'parts/cases/*',
  'parts/code-list.tsx',
  'parts/copy-field.tsx',
  'parts/rejection-case.tsx',
  'parts/voice/*',
  'preview/*',
  'words/block-reasons.ts',
  'words/cases.ts',
  'words/notices.ts',
  'words/rejections.ts',
  'words/screening.ts',
  'worker/about/*',
  'worker/breaks/hours-form.tsx',
  'worker/cases/case-page.tsx',
  'worker/cases/cases-page.tsx',
  'worker/cases/your-answer.tsx',
  'worker/contested/contested.tsx',
  'worker/content/content-page.tsx',
  'worker/content/flagged-task.tsx',
  'worker/content/report-dialog.tsx',
  'worker/content/support.tsx',
  'worker/earnings/bank-account.tsx',
  'worker/earnings/earnings-page.tsx',
  'worker/earnings/held-money.tsx',
  'worker/earnings/keep-contract.tsx',
  'worker/earnings/keep-receipts.tsx',
  'worker/earnings/payee-form.tsx',
  'worker/earnings/payouts.tsx',
  'worker/earnings/withdraw.tsx',
  'worker/gold/answers-in-words.tsx',
  'worker/gold/checks-page.tsx',
  'worker/gold/explained-check.tsx',
  'worker/gold/own-check.tsx',
  'worker/hours/this-week.tsx',
  'worker/invited/*',
  'worker/joining/*',
  'worker/record-page.tsx',
  'worker/rights-page.tsx',
  'worker/voice/own-rating.tsx',
  'worker/voice/petitions.tsx',
  'worker/voice/requester-page.tsx',
  'worker/told/told-page.tsx',
  'worker/told/told-settings.tsx',
  'worker/voice/space-page.tsx',
  'worker/voice/spaces-page.tsx',
  'worker/voice/threads.tsx',
  'worker/tests/*',
  'worker/why-page.tsx',
  'worker/why-reason.tsx',
  'worker/why-minimum.tsx',
].map((path) => `<rootDir>/${path}`)

export default defineConfig({
  locales: ['en', 'fr'],
  sourceLocale: 'en',
  catalogs: [
    {
      path: '<rootDir>/locales/{locale}/worker',
      include: ofWorker.map((folder) => `<rootDir>/${folder}`),
      exclude: ['**/*.test.*', ...onceWanted],
    },
    {
      path: '<rootDir>/locales/{locale}/pages',
      include: onceWanted,
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
