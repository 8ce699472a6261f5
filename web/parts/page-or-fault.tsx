/** What stands in place of a page that cannot be drawn, by a fault or because a part of it did not arrive. */
import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'

type PageProps = { at: string; children: ReactNode }

/** The pages of the address `at`; another address is drawn anew. */
export class PageOrFault extends Component<PageProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: PageProps) {
    if (before.at !== this.props.at && this.state.failed) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div role="alert" className="mx-auto grid max-w-3xl justify-items-start gap-3 px-4 py-6">
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
    )
  }
}
