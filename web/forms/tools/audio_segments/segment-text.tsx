/** What is heard in a segment. Every letter stays in the page; the answer hears of it with every pause. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { controlClass } from '../../../parts/field.tsx'

type Props = {
  text: string
  needed: boolean
  onText: (text: string) => void
  /** Plays or pauses, goes back: without leaving the text. */
  onPlay: () => void
  onBack: () => void
}

/** Longest pause between two letters that is no pause. */
const PAUSE_MS = 400

/** Tells of what is written after a pause, and before anything else is pressed: nobody hands in too early. */
const useWritten = (onText: (text: string) => void) => {
  const [written, setWritten] = useState<string>()
  const latest = useRef({ written, onText })
  latest.current = { written, onText }
  const settle = () => {
    const now = latest.current.written
    if (now === undefined) return
    latest.current.written = undefined
    latest.current.onText(now)
    setWritten(undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `settle` reads what is latest
  useEffect(() => {
    if (written === undefined) return
    const timer = setTimeout(settle, PAUSE_MS)
    const press = () => flushSync(settle)
    const key = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && press()
    document.addEventListener('pointerdown', press, { capture: true })
    document.addEventListener('keydown', key, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', press, { capture: true })
      document.removeEventListener('keydown', key, { capture: true })
    }
  }, [written])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it goes away
  useEffect(() => settle, [])
  return { written, setWritten, settle }
}

export const SegmentText = ({ text, needed, onText, onPlay, onBack }: Props) => {
  const id = useId()
  const { written, setWritten, settle } = useWritten(onText)
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={id}>
        <Trans>What is heard</Trans>
        {!needed && (
          <span className="ms-2 text-muted">
            <Trans>optional</Trans>
          </span>
        )}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={2_000}
        value={written ?? text}
        data-heard
        onChange={(event) => setWritten(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          const act = event.key === 'F4' ? onPlay : event.key === 'F2' ? onBack : undefined
          if (act === undefined || event.altKey || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          act()
        }}
        className={`${controlClass} text-base`}
      />
      <p className="hidden text-muted [@media(hover:hover)]:block">
        <Trans>While writing: F4 plays or pauses, F2 goes back 2 seconds.</Trans>
      </p>
    </div>
  )
}
