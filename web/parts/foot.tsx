/** The foot of every page: who runs this, its terms, and where the source of what runs here is to be had. */
import { Trans } from '@lingui/react/macro'
import { useInstance } from '../api/use-instance.ts'

const linkClass = 'inline-flex min-h-11 items-center underline underline-offset-2'

export const Foot = ({ wide = false }: { wide?: boolean }) => {
  const source = useInstance()?.source_url
  return (
    <footer
      className={`mx-auto flex flex-wrap gap-x-6 px-4 pt-2 pb-6 text-sm text-muted ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}
    >
      <a href="/about" className={linkClass}>
        <Trans>Who runs this</Trans>
      </a>
      <a href="/terms" className={linkClass}>
        <Trans>Terms</Trans>
      </a>
      <a href="/report" className={linkClass}>
        <Trans>Monthly report</Trans>
      </a>
      <a href="/gallery" className={linkClass}>
        <Trans>What can be asked</Trans>
      </a>
      {source !== null && source !== undefined && (
        <a href={source} rel="noreferrer" className={linkClass}>
          <Trans>Source code (AGPL)</Trans>
        </a>
      )}
    </footer>
  )
}
