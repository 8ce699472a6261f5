/** Where a command writes: data to stdout, everything else to stderr. */
import { styleText } from 'node:util'

/** As much of a stream as we use. */
export type Sink = { write(text: string): unknown; isTTY?: boolean; columns?: number }

export type Terminal = {
  /** The data the command was asked for, and nothing else. */
  out: Sink
  /** Progress, hints and refusals. */
  err: Sink
  env: Record<string, string | undefined>
}

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red'

/** Text in a style where the stream shows styles and nobody said NO_COLOR (https://no-color.org). */
export const styled = ({ env }: Terminal, sink: Sink, style: Style, text: string): string => {
  const plain = !sink.isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb'
  return plain ? text : styleText(style, text, { validateStream: false })
}

/** Columns to fill: the terminal's, or enough for a table in a file. */
export const widthOf = ({ columns }: Sink): number => columns ?? 120

/** One line of progress that rewrites itself on a terminal, and is written once per change elsewhere. */
export const progressLine = ({ err }: Terminal) => {
  let last = ''
  return {
    show: (text: string): void => {
      if (text === last) return
      last = text
      err.write(err.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
    },
    end: (): void => {
      if (last !== '' && err.isTTY) err.write('\n')
      last = ''
    },
  }
}
