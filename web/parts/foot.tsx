/** The foot of every page: where the source of what runs here is to be had, as the licence asks. */
import { Trans } from '@lingui/react/macro'
import { useInstance } from '../api/use-instance.ts'

export const Foot = ({ wide = false }: { wide?: boolean }) => {
  const source = useInstance()?.source_url
  if (source === null || source === undefined) return null
  return (
    <footer
      className={`mx-auto px-4 pt-2 pb-6 text-sm text-muted ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}
    >
      <a
        href={source}
        rel="noreferrer"
        className="inline-flex min-h-11 items-center underline underline-offset-2"
      >
        <Trans>Source code (AGPL)</Trans>
      </a>
    </footer>
  )
}
