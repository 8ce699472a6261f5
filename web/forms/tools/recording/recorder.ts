/** One recording with the microphone or the camera: no React. */

/** What browsers can record, the best first. */
const TYPES = {
  audio: ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'],
  video: ['video/webm;codecs=vp9,opus', 'video/webm;codecs=vp8,opus', 'video/mp4', 'video/webm'],
} as const

/** Enough for speech, and for what a phone shows: a minute is half a megabyte, and ten. [choice] */
const RATES = { audioBitsPerSecond: 64_000, videoBitsPerSecond: 1_200_000 }

/** Milliseconds between two copies of a recording that goes on. */
const COPY_MS = 5_000

/** Whether this browser can record here: plain HTTP and old browsers cannot. */
export const canRecord = (): boolean =>
  typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined

export type Recording = {
  stream: MediaStream
  /** Ends it; what was recorded comes by `onDone`. */
  stop: () => void
}

type Hooks = {
  /** All so far, now and then: for a copy that outlives the page. */
  onCopy: (blob: Blob, ms: number) => void
  onDone: (blob: Blob, ms: number) => void
}

/** Begins as soon as the person allows it. Throws what the browser throws when they do not. */
export const startRecording = async (
  media: 'audio' | 'video',
  seconds: number,
  { onCopy, onDone }: Hooks,
): Promise<Recording> => {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    ...(media === 'video' && { video: { width: { ideal: 1280 }, facingMode: 'environment' } }),
  })
  const mimeType = TYPES[media].find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { ...RATES, ...(mimeType && { mimeType }) })
  const parts: Blob[] = []
  const began = performance.now()
  const length = () => Math.round(performance.now() - began)
  const whole = () => new Blob(parts, { type: recorder.mimeType })
  recorder.ondataavailable = ({ data }) => {
    if (data.size === 0) return
    parts.push(data)
    if (recorder.state === 'recording') onCopy(whole(), length())
  }
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const timer = setTimeout(stop, seconds * 1000)
  recorder.onstop = () => {
    clearTimeout(timer)
    for (const track of stream.getTracks()) track.stop()
    onDone(whole(), Math.min(length(), (seconds + 1) * 1000))
  }
  recorder.start(COPY_MS)
  return { stream, stop }
}

/** The name of a recording by its kind: a device’s own would say more than it should. */
export const nameOfRecording = ({ type }: Blob): string => {
  const ending = /^\w+\/(webm|mp4|ogg|mpeg|wav)/.exec(type)?.[1] ?? 'webm'
  return `recording.${ending === 'mpeg' ? 'mp3' : ending}`
}

/** How long a chosen file plays, in milliseconds; undefined where the browser cannot tell. */
export const lengthOf = (file: Blob, media: 'audio' | 'video'): Promise<number | undefined> =>
  new Promise((resolve) => {
    const element = document.createElement(media)
    const address = URL.createObjectURL(file)
    const done = (ms: number | undefined) => {
      URL.revokeObjectURL(address)
      resolve(ms)
    }
    element.preload = 'metadata'
    element.onerror = () => done(undefined)
    element.onloadedmetadata = () => {
      if (Number.isFinite(element.duration)) return done(Math.round(element.duration * 1000))
      // Recordings made in browsers say no length; at their end it is known.
      element.ondurationchange = () => {
        if (Number.isFinite(element.duration)) done(Math.round(element.duration * 1000))
      }
      element.currentTime = 1e9
    }
    element.src = address
  })
