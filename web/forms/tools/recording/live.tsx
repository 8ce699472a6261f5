/** A recording that goes on: how long, how loud nobody judges, and the button that ends it. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import type { Recording } from './recorder.ts'

/** 65 → “1:05” */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`

type Props = { recording: Recording; video: boolean; most: number }

export const Live = ({ recording, video, most }: Props) => {
  const [seconds, setSeconds] = useState(0)
  const view = useRef<HTMLVideoElement>(null)
  const stopButton = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setSeconds((performance.now() - began) / 1000), 250)
    if (view.current !== null) view.current.srcObject = recording.stream
    stopButton.current?.querySelector('button')?.focus()
    return () => clearInterval(timer)
  }, [recording])
  return (
    <div
      ref={stopButton}
      className="grid gap-3 rounded-control border border-danger bg-surface p-3"
    >
      {video && (
        <video ref={view} autoPlay muted playsInline className="max-h-64 w-full rounded-control" />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <span aria-hidden="true" className="size-3 shrink-0 rounded-full bg-danger" />
        <span className="numbers grow">
          <Trans>
            Recording: {clock(seconds)} of {clock(most)}
          </Trans>
        </span>
        <Button look="primary" onClick={recording.stop}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    </div>
  )
}
