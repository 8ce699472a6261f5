/** What stands in place of a page that cannot be drawn, by a fault or because a part of it did not arrive. */
import { Trans } from '@lingui/react/macro'
import { Button } from './button.tsx'

export const Fault = () => (
  <main id="main" className="mx-auto max-w-3xl px-4 py-10">
    <div role="alert" className="grid justify-items-start gap-3">
      <h1 className="text-2xl">
        <Trans>This page could not be shown</Trans>
      </h1>
      <p>
        <Trans>Check your network, then load it again.</Trans>
      </p>
      <Button look="primary" onClick={() => location.reload()}>
        <Trans>Load it again</Trans>
      </Button>
    </div>
  </main>
)
