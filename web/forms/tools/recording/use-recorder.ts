/** Recording for one item; what is recorded is copied to this device while it goes on. */
import { useEffect, useRef, useState } from 'react'
import { dropBlob, keepBlob } from '../parts/captures/kept-blobs.ts'
import { nameOfRecording, type Recording, startRecording } from './recorder.ts'

type Wiring = {
  item: string
  assignment: string | undefined
  media: 'audio' | 'video'
  seconds: number
  onDone: (blob: Blob, ms: number, key: string) => void
}

export const useRecorder = ({ item, assignment, media, seconds, onDone }: Wiring) => {
  const [recording, setRecording] = useState<Recording>()
  const [fault, setFault] = useState<unknown>()
  const latest = useRef(onDone)
  latest.current = onDone
  const held = useRef<Recording>(undefined)
  // The page goes away while it records: what there is was copied, and the lamp of the camera goes out.
  useEffect(() => () => held.current?.stop(), [])
  const start = async () => {
    const key = `${Date.now()}-recording`
    setFault(undefined)
    try {
      const made = await startRecording(media, seconds, {
        onCopy: (blob, ms) => {
          if (assignment === undefined) return
          void keepBlob({
            ...{ key, item, assignment, blob, name: nameOfRecording(blob) },
            ...{ at: Date.now(), takenAt: undefined, durationMs: ms, live: true },
          })
        },
        onDone: (blob, ms) => {
          held.current = undefined
          setRecording(undefined)
          if (blob.size > 0) latest.current(blob, ms, key)
          else void dropBlob(key)
        },
      })
      held.current = made
      setRecording(made)
    } catch (error) {
      setFault(error)
    }
  }
  return { recording, fault, start }
}
