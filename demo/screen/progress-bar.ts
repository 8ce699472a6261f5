/** A bar at the foot of the terminal; where there is none, a line now and then. */
import type { Paint } from './paint.ts'
import { INDENT, spread, WIDTH } from './text.ts'

const BAR = 30
/** Redrawn at most so often, in milliseconds. */
const EVERY = 100
/** Lines in all where no bar can be drawn. */
const SPARSE = 8

export type Progress = { done: number; of: number; words: string }

export type ProgressBar = {
  set(progress: Progress): void
  /** Takes the bar away, prints, and draws it again. */
  around(print: () => void): void
  /** Leaves the last state standing and draws no more. */
  end(): void
}

type Out = { write(text: string): unknown }

/** `live`: the terminal can redraw a line. */
export const newProgressBar = (out: Out, paint: Paint, live: boolean): ProgressBar => {
  let last: Progress | undefined
  let drawnAt = 0
  let told = 0
  const draw = () => {
    if (last !== undefined) out.write(`\r\u001b[2K${drawn(last, paint)}`)
    drawnAt = performance.now()
  }
  const tell = (progress: Progress) => {
    const step = Math.floor((progress.done * SPARSE) / progress.of)
    if (step <= told) return
    told = step
    out.write(`${plain(progress)}\n`)
  }
  return {
    set: (progress) => {
      last = progress
      if (!live) tell(progress)
      else if (performance.now() - drawnAt >= EVERY) draw()
    },
    around: (print) => {
      if (live && last !== undefined) out.write('\r\u001b[2K')
      print()
      if (live) draw()
    },
    end: () => {
      if (live && last !== undefined) {
        draw()
        out.write('\n')
      }
      last = undefined
    },
  }
}

const drawn = ({ done, of, words }: Progress, paint: Paint): string => {
  const full = Math.round((done / of) * BAR)
  const bar = paint.accent('━'.repeat(full)) + paint.faint('─'.repeat(BAR - full))
  return `${' '.repeat(INDENT)}${bar}  ${words}`
}

const plain = ({ done, of, words }: Progress): string =>
  spread(`${' '.repeat(INDENT)}${words}`, `${Math.round((done / of) * 100)} %`, WIDTH)
