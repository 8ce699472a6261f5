/** A sound with the browser's own controls. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Notice } from '../parts/notice.tsx'
import { useMedia } from './media.tsx'

export const Sound = ({ source, name }: { source: string; name: string }) => {
  const { t } = useLingui()
  const media = useMedia(source)
  // A link that was over is renewed once; what fails then is broken.
  const [faults, setFaults] = useState(0)
  if (media.state === 'failed' || faults > 1)
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
      key={faults}
      src={media.url}
      onLoadedMetadata={() => setFaults(0)}
      onError={() => {
        if (faults === 0) void media.renew()
        setFaults(faults + 1)
      }}
      aria-label={name}
      className="w-full"
    />
  )
}
