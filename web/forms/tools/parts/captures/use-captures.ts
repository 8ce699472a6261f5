/** Sending for one item: several things side by side, each kept here until the instance has it. */
import { useEffect, useRef, useState } from 'react'
import { type AnsweredFile, filesOf } from './answered-files.ts'
import { blobsFor, dropBlob, type KeptBlob, keepBlob } from './kept-blobs.ts'
import { type Capture, sendBlob } from './send-blob.ts'
import { noteSending } from './sending-now.ts'

export type Sending = {
  kept: KeptBlob
  received: number
  state: 'sending' | 'waiting' | 'refused'
  /** What was refused. */
  error: unknown
  /** Whether this browser keeps a copy should the page go away. */
  safe: boolean
}

/** Something just taken. */
export type Taken = {
  blob: Blob
  name: string
  takenAt?: string | undefined
  durationMs?: number | undefined
}

type Wiring = {
  item: string
  /** The work it is for; undefined in a preview, where nothing is sent. */
  assignment: string | undefined
  value: unknown
  onChange: (value: unknown) => void
  /** The file as the answer names it. */
  answerOf: (capture: Capture, kept: KeptBlob) => AnsweredFile
}

export type Captures = ReturnType<typeof useCaptures>

/** What is on its way, by key. */
const useSendingList = () => {
  const [sending, setSending] = useState<Sending[]>([])
  const others = (all: Sending[], key: string) => all.filter(({ kept }) => kept.key !== key)
  return {
    sending,
    change: (key: string, part: Partial<Sending>) =>
      setSending((all) => all.map((one) => (one.kept.key === key ? { ...one, ...part } : one))),
    put: (one: Sending) => setSending((all) => [...others(all, one.kept.key), one]),
    remove: (key: string) => setSending((all) => others(all, key)),
  }
}

/** Adds to the answer. Files that arrive before the form has drawn the last one do not overwrite it. */
const useAnswer = (wiring: Wiring) => {
  const latest = useRef({ ...wiring, files: filesOf(wiring.value) })
  latest.current = { ...wiring, files: filesOf(wiring.value) }
  const add = (capture: Capture, kept: KeptBlob) => {
    const file = latest.current.answerOf(capture, kept)
    const files = [...latest.current.files.filter((one) => one.file !== file.file), file]
    latest.current.files = files
    latest.current.onChange(files)
  }
  return { add, count: () => latest.current.files.length }
}

export const useCaptures = (wiring: Wiring) => {
  const { item, assignment } = wiring
  const list = useSendingList()
  const { add, count } = useAnswer(wiring)
  const going = useRef(new Map<string, AbortController>())
  const forget = (key: string) => {
    going.current.get(key)?.abort()
    going.current.delete(key)
    list.remove(key)
    void dropBlob(key)
  }
  const start = (kept: KeptBlob) => {
    const control = new AbortController()
    const { signal } = control
    const note = (part: Partial<Sending>) => signal.aborted || list.change(kept.key, part)
    going.current.set(kept.key, control)
    note({ state: 'sending', error: undefined })
    sendBlob(kept, {
      signal,
      onProgress: (received) => note({ received }),
      onWaiting: (waiting) => note({ state: waiting ? 'waiting' : 'sending' }),
    }).then(
      (capture) => {
        if (signal.aborted) return
        add(capture, kept)
        forget(kept.key)
      },
      (error) => note({ state: 'refused', error }),
    )
  }
  const show = (kept: KeptBlob, safe: boolean) => {
    list.put({ kept, received: 0, state: 'sending', error: undefined, safe })
    start(kept)
  }
  const take = async (taken: Taken, key = newKey()): Promise<void> => {
    const kept = keptOf(taken, { key, item, assignment: assignment ?? '' })
    if (assignment === undefined) add(shownOnly(count()), kept)
    else show(kept, await keepBlob(kept))
  }
  useLeftBehind({ item, assignment, show, going: going.current })
  useEffect(() => noteSending(item, list.sending.length), [item, list.sending.length])
  return { sending: list.sending, take, forget, again: start, isPreview: assignment === undefined }
}

type Left = {
  item: string
  assignment: string | undefined
  show: (kept: KeptBlob, safe: boolean) => void
  going: Map<string, AbortController>
}

/** Goes on with what an earlier visit left; what leaves the page stops, and stays kept. */
const useLeftBehind = ({ item, assignment, show, going }: Left): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each task, by what holds then
  useEffect(() => {
    if (assignment === undefined) return
    let gone = false
    void blobsFor(assignment, item).then((all) => {
      if (!gone) for (const kept of all) show({ ...kept, live: false }, true)
    })
    return () => {
      gone = true
      for (const control of going.values()) control.abort()
      going.clear()
    }
  }, [assignment, item])
}

/** In a preview nothing is sent: the answer is whole and names no file that there is. */
const shownOnly = (place: number): Capture =>
  ({ file_id: `file_${String(place).padStart(26, '0')}` }) as Capture

const newKey = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`

const keptOf = (
  { blob, name, takenAt, durationMs }: Taken,
  place: { key: string; item: string; assignment: string },
): KeptBlob => ({ ...place, blob, name, takenAt, durationMs, at: Date.now(), live: false })
