/**
 * Line numbers of CSV records, counted here because the parser counts a line break of two characters
 * inside a quoted cell twice. Holds only the breaks that no record has passed yet.
 */
const NEWLINE = 10

export type LineCounter = {
  /** Takes in bytes before the parser sees them. */
  add(chunk: Uint8Array): void
  /** The line on which the record that ends at byte `end` begins, `emptyLines` having been skipped. */
  startOf(end: number, emptyLines: number): number
}

export const createLineCounter = (): LineCounter => {
  let breaks: number[] = []
  let next = 0
  let offset = 0
  let line = 1
  let skipped = 0
  return {
    add: (chunk) => {
      breaks = breaks.slice(next)
      next = 0
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1))
        breaks.push(offset + at)
      offset += chunk.byteLength
    },
    startOf: (end, emptyLines) => {
      const start = line + emptyLines - skipped
      for (; (breaks[next] ?? end) < end; next++) line += 1
      skipped = emptyLines
      return start
    },
  }
}
