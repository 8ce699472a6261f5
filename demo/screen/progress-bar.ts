/** A bar at the foot of the terminal; where none can be drawn, a line now and then. */
import type { Paint } from './paint.ts'
import { INDENT, spread, TIME, WIDTH } from './text.ts'

const BAR = 26
/** Redrawn at most so often, in milliseconds. */
const EVERY = 100
/** Lines in all where no bar can be drawn. */
const SPARSE = 8

export type Progress = {
  done: number
  of: number
  words: string
  /** What the replayed clock says. */
  time: string
}

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
  let lines = 0
  let said = ''
  const draw = () => {
    if (last !== undefined) out.write(`\r\u001b[2K${drawn(last, paint)}`)
    drawnAt = performance.now()
  }
  const tell = (progress: Progress) => {
    const due = Math.floor((progress.done * SPARSE) / progress.of)
    if (due <= lines) return
    lines = due
    said = progress.words
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
      if (last === undefined) return
      if (live) {
        draw()
        out.write('\n')
      } else if (last.words !== said) out.write(`${plain(last)}\n`)
      last = undefined
    },
  }
}

const drawn = ({ done, of, words, time }: Progress, paint: Paint): string => {
  const full = Math.round((done / of) * BAR)
  const bar = paint.accent('━'.repeat(full)) + paint.faint('─'.repeat(BAR - full))
  return `${' '.repeat(INDENT)}${paint.faint(time.padEnd(TIME))}${bar}  ${words}`
}

const plain = ({ done, of, words, time }: Progress): string =>
  spread(
    `${' '.repeat(INDENT)}${time.padEnd(TIME)}${words}`,
    `${Math.round((done / of) * 100)} %`,
    WIDTH,
  )
