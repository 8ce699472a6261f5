/** A picture that can be looked at closely. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Notice } from '../parts/notice.tsx'
import { useMedia } from './media.tsx'

type Props = { source: string; alt: string; title: string }

export const Picture = ({ source, alt, title }: Props) => {
  const { t } = useLingui()
  const media = useMedia(source)
  const [broken, setBroken] = useState(false)
  const [large, setLarge] = useState(false)
  if (media.state === 'failed' || broken)
    return (
      <Notice look="warn">
        <Trans>
          The picture cannot be loaded. If the task makes no sense without it, return it.
        </Trans>
      </Notice>
    )
  if (media.state === 'loading')
    return <div role="status" aria-label={t`Loading…`} className="h-48 rounded-control bg-sunk" />
  const picture = { src: media.url, alt, referrerPolicy: 'no-referrer' as const }
  return (
    <>
      <button
        type="button"
        onClick={() => setLarge(true)}
        aria-label={t`Enlarge: ${alt}`}
        className="block w-full cursor-zoom-in overflow-hidden rounded-control border border-line bg-sunk"
      >
        {/* biome-ignore lint/a11y/useAltText: the alt text is in `picture` */}
        <img {...picture} onError={() => setBroken(true)} className="mx-auto max-h-[52dvh]" />
      </button>
      <Dialog title={title} open={large} onClose={() => setLarge(false)} wide>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
        <div className="max-h-[75dvh] overflow-auto" tabIndex={0}>
          {/* biome-ignore lint/a11y/useAltText: the alt text is in `picture` */}
          <img {...picture} className="max-w-none" />
        </div>
        <div className="mt-4 text-end">
          <Button onClick={() => setLarge(false)}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
