/** The peaks of a sound, as they come. */
import { useEffect, useState } from 'react'
import { type Peaks, readPeaks } from './peaks.ts'

/** Who pays by the megabyte decides whether a sound is read twice: once to play, once to draw. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** The last sounds: turning a page and back reads nothing again. */
const KEPT = 3
const kept = new Map<string, Peaks>()

const keep = (source: string, peaks: Peaks): void => {
  kept.delete(source)
  kept.set(source, peaks)
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
}

/** undefined while nothing is known; `wanted` false until somebody asks, where data are dear. */
export const usePeaks = (source: string, url: string | undefined, length_ms: number) => {
  const [asked, setAsked] = useState(() => !savesData())
  const [peaks, setPeaks] = useState(() => kept.get(source))
  const known = peaks?.state === 'done'
  useEffect(() => {
    if (!asked || known || url === undefined || length_ms === 0) return
    const stop = new AbortController()
    const tell = (found: Peaks) => {
      if (found.state === 'done') keep(source, found)
      setPeaks({ ...found })
    }
    readPeaks(url, length_ms, tell, stop.signal).catch(() => {
      if (!stop.signal.aborted) tell({ values: new Uint8Array(), known_ms: 0, state: 'failed' })
    })
    return () => stop.abort()
  }, [source, url, length_ms, asked, known])
  return { peaks, wanted: asked, want: () => setAsked(true) }
}
