/** Where something stands, as a small tag; the words say it, the colour only helps. */
import type { ReactNode } from 'react'

export type Tone = 'waits' | 'moves' | 'done' | 'over' | 'failed'

const TONES: Record<Tone, string> = {
  waits: 'border-warn text-warn',
  moves: 'border-edge text-ink',
  done: 'border-accent text-accent',
  over: 'border-edge text-muted',
  failed: 'border-danger text-danger',
}

export const StateTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span
    className={`rounded-full border px-2.5 text-sm font-medium whitespace-nowrap ${TONES[tone]}`}
  >
    {children}
  </span>
)
