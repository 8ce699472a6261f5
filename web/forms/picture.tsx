/** A picture that can be looked at closely. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Notice } from '../parts/notice.tsx'
import { useMedia, useRenewal } from './media.tsx'
import { useVeil } from './veil.tsx'

type Props = { source: string; alt: string; title: string }

export const Picture = ({ source, alt, title }: Props) => {
  const { t } = useLingui()
  const media = useMedia(source)
  const { broken, key, onError, onGood } = useRenewal(media)
  const [large, setLarge] = useState(false)
  const { veiled, canVeil, look, lift } = useVeil()
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
  const picture = { alt, onError, onLoad: onGood, ...media.size }
  return (
    <>
      <button
        type="button"
        onClick={() => (veiled ? lift(true) : setLarge(true))}
        aria-label={veiled ? t`Show the picture: ${alt}` : t`Enlarge: ${alt}`}
        className="relative block w-full cursor-zoom-in overflow-hidden rounded-control border border-line bg-sunk"
      >
        <Shown
          key={key}
          {...picture}
          src={media.small}
          className={`mx-auto max-h-[52dvh] object-contain ${look}`}
        />
        {veiled && <VeilMark />}
      </button>
      {canVeil && !veiled && (
        <Button look="plain" className="-ms-2 px-2" onClick={() => lift(false)}>
          <Trans>Cover it again</Trans>
        </Button>
      )}
      <Large title={title} open={large} onClose={() => setLarge(false)}>
        <Shown key={key} {...picture} src={media.url} className="max-w-none" />
      </Large>
    </>
  )
}

/** What a press does, over the covered picture. */
const VeilMark = () => (
  <span className="absolute inset-0 grid place-items-center">
    <span className="rounded-control bg-surface px-4 py-2.5 font-medium shadow-sm">
      <Trans>Show the picture</Trans>
    </span>
  </span>
)

/** Whoever keeps the picture does not learn which page shows it. */
const Shown = ({ alt, ...rest }: ComponentProps<'img'>) => (
  <img alt={alt} referrerPolicy="no-referrer" {...rest} />
)

type LargeProps = { title: string; open: boolean; onClose: () => void; children: ReactNode }

const Large = ({ title, open, onClose, children }: LargeProps) => (
  <Dialog title={title} open={open} onClose={onClose} wide>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
    <div className="max-h-[75dvh] overflow-auto" tabIndex={0}>
      {children}
    </div>
    <div className="mt-4 text-end">
      <Button onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
    </div>
  </Dialog>
)
