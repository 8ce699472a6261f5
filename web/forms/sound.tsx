/** A sound with the browser's own controls. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '../parts/notice.tsx'
import { useMedia, useRenewal } from './media.tsx'

export const Sound = ({ source, name }: { source: string; name: string }) => {
  const { t } = useLingui()
  const media = useMedia(source)
  const { broken, key, onError, onGood } = useRenewal(media)
  if (media.state === 'failed' || broken)
    return (
      <Notice look="warn">
        <Trans>The sound cannot be loaded. If the task makes no sense without it, return it.</Trans>
      </Notice>
    )
  if (media.state === 'loading')
    return <div role="status" aria-label={t`Loading…`} className="h-14 rounded-control bg-sunk" />
  return (
    // biome-ignore lint/a11y/useMediaCaption: its transcript, if there is one, stands below
    <audio
      controls
      preload="metadata"
      key={key}
      src={media.url}
      onLoadedMetadata={onGood}
      onError={onError}
      aria-label={name}
      className="w-full"
    />
  )
}
