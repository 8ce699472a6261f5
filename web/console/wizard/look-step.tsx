/** The fourth step: the very pages that workers get, as wide as a phone and as wide as a desk. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useRead } from '../../api/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import type { DraftJob } from './use-draft-job.ts'

/** On the page’s own host: the instance may be known under several names. */
const here = (url: string): string => new URL(url).pathname

const PHONE = { width: 390, height: 720 }
const DESK = { width: 1280, height: 860 }

export const LookStep = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const link = useRead('preview_job', { job_id: draft.job.id })
  // The frames show what the instance has kept; they are opened once it has everything.
  const ready = draft.state === 'kept'
  if (link.error !== null) return <ProblemNotice error={link.error} />
  if (link.data === undefined || !ready) return <Loading rows={2} />
  const address = here(link.data.url)
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-muted">
        <Trans>
          This is the page that people will work on. Try it: answer, leave something out, hand it
          in. Nothing is sent.
        </Trans>
      </p>
      <div className="grid items-start gap-8 xl:grid-cols-[auto_1fr]">
        <Frame size={PHONE} address={address} title={t`As on a phone`}>
          <Trans>As on a phone</Trans>
        </Frame>
        <Frame size={DESK} address={address} title={t`As at a desk`}>
          <Trans>As at a desk</Trans>
        </Frame>
      </div>
      <p>
        <a href={address} target="_blank" rel="noreferrer" className={buttonClass('quiet')}>
          <Trans>Open it in a page of its own</Trans>
        </a>
      </p>
    </div>
  )
}

type FrameProps = {
  size: { width: number; height: number }
  address: string
  title: string
  children: ReactNode
}

/** A frame that is really so wide inside, drawn smaller where there is less room. */
const Frame = ({ size, address, title, children }: FrameProps) => {
  const room = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const element = room.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) =>
      setScale(Math.min(1, (entry?.contentRect.width ?? size.width) / size.width)),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [size.width])
  return (
    <figure className="grid min-w-0 gap-2">
      <figcaption className="font-medium">{children}</figcaption>
      <div ref={room} className="w-full overflow-hidden" style={{ maxWidth: size.width }}>
        <div
          className="overflow-hidden rounded-card border border-edge"
          style={{ height: size.height * scale, width: size.width * scale }}
        >
          <iframe
            src={address}
            title={title}
            width={size.width}
            height={size.height}
            className="origin-top-left border-0"
            style={{ transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </figure>
  )
}
