/** A worker link whose token the instance does not know any more. */
import { Trans, useLingui } from '@lingui/react/macro'
import { forgetToken } from '../api/token.ts'
import { Button } from '../parts/button.tsx'
import { Header } from '../parts/header.tsx'
import { Card, PageTitle } from '../parts/page.tsx'

export const LinkExpired = () => {
  const { t } = useLingui()
  const leave = () => {
    forgetToken()
    location.assign('/')
  }
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-md gap-5 px-4 py-8 sm:py-12">
        <PageTitle title={t`The link does not work`}>
          <Trans>This worker link does not work here</Trans>
        </PageTitle>
        <Card>
          <p className="mb-4">
            <Trans>
              It belongs to another instance, or to one that was started afresh. Ask for a new link,
              or make an account.
            </Trans>
          </p>
          <Button look="primary" onClick={leave}>
            <Trans>To the start</Trans>
          </Button>
        </Card>
      </main>
    </>
  )
}
