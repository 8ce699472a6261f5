/** Speaking to screen readers without moving anybody's focus (WCAG 4.1.3). */
import { useSyncExternalStore } from 'react'

let spoken = ''
const listeners = new Set<() => void>()

/** Says a short sentence politely. The same sentence twice is heard twice. */
export const say = (sentence: string): void => {
  spoken = spoken === sentence ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The one live region; every shell holds it. */
export const Spoken = () => {
  const sentence = useSyncExternalStore(subscribe, () => spoken)
  return (
    <div aria-live="polite" className="sr-only">
      {sentence}
    </div>
  )
}
