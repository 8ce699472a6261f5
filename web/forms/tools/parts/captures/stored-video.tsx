/** A video that was sent, with the browser’s own controls. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '../../../../parts/notice.tsx'
import { useMedia, useRenewal } from '../../../media.tsx'

export const StoredVideo = ({ source, name }: { source: string; name: string }) => {
  const { t } = useLingui()
  const media = useMedia(source)
  const { broken, key, onError, onGood } = useRenewal(media)
  if (media.state === 'failed' || broken)
    return (
      <Notice look="warn">
        <Trans>The video cannot be shown here.</Trans>
      </Notice>
    )
  if (media.state === 'loading')
    return <div role="status" aria-label={t`Loading…`} className="h-48 rounded-control bg-sunk" />
  return (
    <video
      controls
      preload="metadata"
      key={key}
      src={media.url}
      onLoadedMetadata={onGood}
      onError={onError}
      aria-label={name}
      className="max-h-80 w-full rounded-control"
    >
      <track kind="captions" />
    </video>
  )
}
