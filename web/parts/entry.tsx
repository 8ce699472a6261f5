/** What both entries share around their pages: words, cache, live region. */
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { takeTokenFromAddress } from '../api/token.ts'
import { makeQueryClient } from '../api/use-api.ts'
import { type Catalogue, startLanguage } from '../words/language.ts'
import { Fault } from './fault.tsx'
import { Spoken } from './say.tsx'

/** Draws the app once its words are there; a fault that nothing in it caught is said in its place. */
export const startEntry = async (catalogue: Catalogue, app: ReactNode): Promise<void> => {
  takeTokenFromAddress()
  await startLanguage(catalogue)
  const root = document.getElementById('app')
  if (root === null) throw new Error('The page has no #app element.')
  const queries = makeQueryClient()
  const drawn = (page: ReactNode) => (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          {page}
          <Spoken />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  )
  const shown = createRoot(root, { onUncaughtError: () => shown.render(drawn(<Fault />)) })
  shown.render(drawn(app))
}
