/** A picture that can be looked at closely. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Notice } from '../parts/notice.tsx'
import { useMedia, useRenewal } from './media.tsx'

type Props = { source: string; alt: string; title: string }

export const Picture = ({ source, alt, title }: Props) => {
  const { t } = useLingui()
  const media = useMedia(source)
  const { broken, key, onError, onGood } = useRenewal(media)
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
  const picture = {
    alt,
    referrerPolicy: 'no-referrer' as const,
    onError,
    onLoad: onGood,
    ...media.size,
  }
  return (
    <>
      <button
        type="button"
        onClick={() => setLarge(true)}
        aria-label={t`Enlarge: ${alt}`}
        className="block w-full cursor-zoom-in overflow-hidden rounded-control border border-line bg-sunk"
      >
        {/* biome-ignore lint/a11y/useAltText: the alt text is in `picture` */}
        <img
          key={key}
          {...picture}
          src={media.small}
          className="mx-auto max-h-[52dvh] object-contain"
        />
      </button>
      <Dialog title={title} open={large} onClose={() => setLarge(false)} wide>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
        <div className="max-h-[75dvh] overflow-auto" tabIndex={0}>
          {/* biome-ignore lint/a11y/useAltText: the alt text is in `picture` */}
          <img key={key} {...picture} src={media.url} className="max-w-none" />
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
