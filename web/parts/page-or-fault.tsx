/** What stands in place of a page that cannot be drawn, by a fault or because a part of it did not arrive. */
import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

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
      <div role="alert" className="mx-auto max-w-3xl px-4 py-6">
        <Notice look="error" title={<Trans>This page could not be shown</Trans>}>
          <p className="mb-3">
            <Trans>Check your network, then load it again.</Trans>
          </p>
          <Button onClick={() => location.reload()}>
            <Trans>Load it again</Trans>
          </Button>
        </Notice>
      </div>
    )
  }
}
