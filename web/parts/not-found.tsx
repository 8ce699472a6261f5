/** An address nobody lives at. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Header } from './header.tsx'
import { PageTitle } from './page.tsx'

export const NotFoundPage = () => {
  const { t } = useLingui()
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-3xl gap-3 px-4 py-10">
        <PageTitle title={t`Not found`}>
          <Trans>There is no page here</Trans>
        </PageTitle>
        <p>
          <Trans>The address may be old or mistyped.</Trans>
        </p>
        <p>
          <a href="/" className="font-medium text-accent underline">
            <Trans>Back to the start</Trans>
          </a>
        </p>
      </main>
    </>
  )
}
