/** The numbers under a line of time. */
import { clockText } from './clock.ts'
import type { View } from './use-view.ts'

/** Distances between two numbers, in milliseconds. */
const STEPS = [
  100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000,
  3_600_000,
]

export const TimeAxis = ({ view: { from, to } }: { view: View }) => {
  const span = to - from
  const step = STEPS.find((one) => span / one <= 6) ?? 3_600_000
  const first = Math.ceil(from / step) * step
  const ticks = Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, at) => first + at * step,
  )
  return (
    <div aria-hidden="true" className="relative h-6 border-t border-line text-xs text-muted">
      {ticks.map((ms) => (
        <span
          key={ms}
          className="numbers absolute top-0 border-s border-line ps-1 leading-6"
          style={{ left: `${((ms - from) / span) * 100}%` }}
        >
          {clockText(ms, step < 1000)}
        </span>
      ))}
    </div>
  )
}
