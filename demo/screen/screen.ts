/** What the demo prints: headings, the agent's calls, quotes and a table, on 80 columns. */
import { newPaint, type Paint } from './paint.ts'
import { newProgressBar, type Progress } from './progress-bar.ts'
import { INDENT, MARGIN, shorten, spread, TIME, WIDTH, wrap } from './text.ts'

/** Columns of a call: its name, what it was given, and from where what came of it. */
const NAME = 19
const GIVEN = 27

type Outcome = 'done' | 'refused'

export type Screen = {
  paint: Paint
  /** A line as it is, under the heading; an empty line without words. */
  say(text?: string): void
  /** Plain words, broken into lines. */
  tell(text: string): void
  title(left: string, right: string): void
  /** Something that happened, and when on the instance’s clock. */
  happened(time: string, text: string): void
  /** The next numbered part. */
  step(title: string, aside?: string): void
  /** One call of the agent, as it happens. */
  called(name: string, given: string, outcome: string, kind?: Outcome): void
  /** Words to the call before, under what came of it. */
  because(text: string): void
  /** What somebody wrote, and who. */
  quote(text: string, by: string): void
  /** A row of the table; `ok` marks it, undefined leaves it plain. */
  row(name: string, value: string, ok?: boolean): void
  progress(progress: Progress): void
  endProgress(): void
}

type Out = { write(text: string): unknown; isTTY?: boolean }

export const newScreen = (
  out: Out = process.stdout,
  environment: Record<string, string | undefined> = process.env,
): Screen => {
  const live = out.isTTY === true && (environment.NO_COLOR ?? '') === ''
  const paint = newPaint(live)
  const bar = newProgressBar(out, paint, live)
  const indent = ' '.repeat(INDENT)
  const print = (line: string) => bar.around(() => out.write(`${line.trimEnd()}\n`))
  const say = (text = '') => print(text === '' ? '' : indent + text)
  let steps = 0
  return {
    paint,
    say,
    tell: (text) => {
      for (const line of wrap(text, WIDTH - INDENT)) say(line)
    },
    title: (left, aside) => {
      print('')
      print(heading(paint, '', left, aside))
    },
    happened: (time, text) => say(paint.faint(time.padEnd(TIME)) + text),
    step: (title, aside = '') => {
      steps += 1
      print('')
      print(heading(paint, `${steps}  `, title, aside))
    },
    called: (name, given, outcome, kind = 'done') => {
      const brush = kind === 'refused' ? paint.bad : (line: string) => line
      const head = `${paint.accent(name.padEnd(NAME))}${shorten(given, GIVEN).padEnd(GIVEN + 1)}`
      say(head + brush(shorten(outcome, WIDTH - INDENT - NAME - GIVEN - 1)))
    },
    because: (text) => {
      for (const line of wrap(text, WIDTH - INDENT - NAME))
        say(' '.repeat(NAME) + paint.faint(line))
    },
    quote: (text, by) => {
      for (const line of wrap(`“${text}”`, WIDTH - INDENT)) say(line)
      say(paint.faint(by))
    },
    row: (name, value, ok) => {
      const mark = ok === undefined ? ' ' : ok ? paint.good('✓') : paint.bad('✗')
      say(`${spread(name, value, WIDTH - INDENT - 3)}  ${mark}`)
    },
    progress: bar.set,
    endProgress: bar.end,
  }
}

/** A number, what it is about, and a faint word at the right edge. */
const heading = (paint: Paint, number: string, title: string, aside: string): string => {
  const rest = spread(number + title, aside, WIDTH - MARGIN).slice(number.length + title.length)
  return ' '.repeat(MARGIN) + paint.accent(number) + paint.strong(title) + paint.faint(rest)
}
