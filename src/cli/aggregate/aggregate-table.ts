/** What `fairhand aggregate` shows: the sizes, how far people agree, and the methods side by side. */
import type { AggregateReport, MethodReport } from '../../features/quality/offline/report.ts'
import { styled, type Terminal, widthOf } from '../terminal.ts'

const NAMES: Record<string, string> = {
  log_loss: 'log-loss',
  ece: 'ECE',
  brier: 'Brier',
  mae: 'MAE',
  rmse: 'RMSE',
  inside_90: 'in 90 %',
  wer: 'WER',
  f1: 'F1@.5',
  f1_75: 'F1@.75',
  ndcg_25: 'NDCG@25',
  kendall_tau: "Kendall's τ",
  levels_off: 'levels off',
  held_out_log_loss: 'hidden: log-loss',
  held_out_accuracy: 'foretold',
  spearman: 'Spearman',
}
const ALPHA: Record<string, string> = {
  alpha_nominal: 'nominal',
  alpha_ordinal: 'ordinal',
  alpha_interval: 'interval',
  alpha_distance: 'by distance',
}
const PERCENT = new Set(['accuracy', 'inside_90', 'held_out_accuracy'])

const cell = (measure: string, value: number | string | null | undefined): string => {
  if (typeof value !== 'number') return '–'
  if (PERCENT.has(measure)) return `${(value * 100).toFixed(1)} %`
  return Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(3)
}

const nameOf = (measure: string, { type }: AggregateReport): string =>
  measure === 'f1' && type === 'spans' ? 'F1' : (NAMES[measure] ?? measure)

/** Measures that somebody has a figure for, in the order of the report. */
const measuredOf = ({ methods }: AggregateReport): string[] => {
  const apart = new Set(['method', 'milliseconds'])
  const names = new Set(methods.flatMap((one) => Object.keys(one)))
  return [...names].filter(
    (name) => !apart.has(name) && methods.some((one) => typeof one[name] === 'number'),
  )
}

const rowOf = (report: MethodReport, measures: readonly string[], chosen: boolean): string[] => [
  chosen ? `${report.method} *` : report.method,
  ...measures.map((measure) => cell(measure, report[measure])),
  String(report.milliseconds),
]

const aligned = (rows: readonly string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, c) => (c === 0 ? text.padEnd(widths[c] ?? 0) : text.padStart(widths[c] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** Words in lines no longer than the terminal. */
const wrapped = (text: string, width: number): string => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return `${lines.join('\n')}\n`
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

const agreementLine = ({ agreement }: AggregateReport): string =>
  agreement
    .map(({ measure, value, interval }) => {
      const scale = ALPHA[measure] ?? measure
      if (value === null)
        return 'Agreement: not defined (no task has two answers that could differ).'
      const range =
        interval === null ? '' : ` (${interval.low.toFixed(3)} to ${interval.high.toFixed(3)})`
      return `Agreement, Krippendorff’s alpha ${scale}: ${value.toFixed(3)}${range}`
    })
    .join('\n')

const notes = (report: AggregateReport): string[] => [
  ...(report.guessed
    ? [`Taken as ${report.type}, as the labels look; --type says otherwise.`]
    : []),
  ...(report.unreadable > 0
    ? [`${count(report.unreadable, 'answer')} could not be read and did not count.`]
    : []),
  ...(report.scored === 0 ? [] : [`Measured on ${count(report.scored, 'known answer')}.`]),
  ...(report.left_out.length > 0
    ? [`Left out because the file is large: ${report.left_out.join(', ')}. --method all runs them.`]
    : []),
]

/** The whole report for people. */
export const aggregateText = (terminal: Terminal, report: AggregateReport): string => {
  const width = Math.min(widthOf(terminal.out), 100)
  const measures = measuredOf(report)
  const heading = ['method', ...measures.map((measure) => nameOf(measure, report)), 'ms']
  const rows = report.methods.map((one) =>
    rowOf(one, measures, report.methods.length > 1 && one.method === report.default.method),
  )
  const [head = '', ...lines] = aligned([heading, ...rows])
  const sizes = `${count(report.answers, 'answer')} by ${count(report.workers, 'person', 'people')} to ${count(report.tasks, report.type === 'pairwise' ? 'pair' : 'task')}`
  const star = report.methods.length > 1 ? '* the default, whose results are written\n' : ''
  return [
    wrapped(`${styled(terminal, terminal.out, 'bold', report.type)}: ${sizes}`, width),
    wrapped(agreementLine(report), width),
    '\n',
    `${styled(terminal, terminal.out, 'dim', head)}\n${lines.join('\n')}\n`,
    star,
    ...notes(report).map((note) => wrapped(note, width)),
  ].join('')
}
