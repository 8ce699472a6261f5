/** An address nobody lives at. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Header } from './header.tsx'
import { PageTitle } from './page.tsx'

/** The words, inside a page that has its header already. */
export const NotFound = ({ home }: { home: string }) => {
  const { t } = useLingui()
  return (
    <div className="grid gap-3">
      <PageTitle title={t`Not found`}>
        <Trans>There is no page here</Trans>
      </PageTitle>
      <p>
        <Trans>The address may be old or mistyped.</Trans>
      </p>
      <p>
        <a href={home} className="font-medium text-accent underline">
          <Trans>Back to the start</Trans>
        </a>
      </p>
    </div>
  )
}

export const NotFoundPage = () => (
  <>
    <Header home="/" />
    <main id="main" className="mx-auto max-w-3xl px-4 py-10">
      <NotFound home="/" />
    </main>
  </>
)
