/**
 * The quality engine on a file of answers, without a server: one default beside other methods, measured
 * where the truth is known.
 */
import { guessType } from './guess-type.ts'
import { prepareBoxes } from './kinds/drawn-boxes.ts'
import { prepareLabels } from './kinds/labels.ts'
import { prepareLevels } from './kinds/levels.ts'
import { prepareSpans } from './kinds/marked-spans.ts'
import { prepareNumbers } from './kinds/numbers.ts'
import { prepareRankings } from './kinds/orders.ts'
import { preparePairs } from './kinds/pairs.ts'
import { prepareTexts } from './kinds/texts.ts'
import { trimmedLabels } from './kinds/trimmed-labels.ts'
import type { AnswerColumns } from './reading/columns.ts'
import { UnreadableAnswers } from './reading/unreadable.ts'
import type {
  AggregateReport,
  AnswerType,
  CalibrationBin,
  Confusion,
  MethodReport,
  Prepared,
  PrepareOptions,
  ResultRow,
} from './report.ts'

export type AggregateOptions = {
  /** What the answers are; told from the labels when left out. */
  type?: AnswerType | undefined
  /** Methods to run, the first of which gives the results; `all` runs all. */
  methods?: readonly string[] | undefined
  /** Right answers by task, to measure by. */
  truth?: ReadonlyMap<string, string> | undefined
  /** Right answers by task that the methods learn from; such tasks are not measured on. */
  gold?: ReadonlyMap<string, string> | undefined
  /** Levels from lowest to highest, for ordinal answers that are no numbers. */
  levels?: readonly string[] | undefined
}

export type Aggregated = {
  report: AggregateReport
  /** One per task (for pairs: per item, best first), made as they are asked for. */
  results: () => Iterable<ResultRow>
  /** What plots show, made when asked for; undefined where it makes no sense for the type. */
  plots: () => {
    calibration: CalibrationBin[] | undefined
    confusion: Confusion | undefined
    /** Per task with two answers or more, how far people agree, 0 to 1. */
    unity: number[]
  }
}

const PREPARE: Record<AnswerType, (columns: AnswerColumns, options: PrepareOptions) => Prepared> = {
  categorical: (columns, options) => prepareLabels(trimmedLabels(columns), options),
  ordinal: prepareLevels,
  numeric: prepareNumbers,
  text: prepareTexts,
  boxes: prepareBoxes,
  spans: prepareSpans,
  pairwise: preparePairs,
  ranking: prepareRankings,
}

/** Answers of one type, ready to be inferred. Throws UnreadableAnswers when they are not of it. */
export const prepareAnswers = (
  columns: AnswerColumns,
  type: AnswerType,
  options: PrepareOptions,
): Prepared => PREPARE[type](columns, options)

/** Work (answers × labels) up to which every method runs beside the default, unless one is asked for. */
const ALL_METHODS = 400_000
/** What still runs beside it on larger files. */
const QUICK = ['majority_vote', 'mean', 'medoid', 'borda']

/** `auto` is what the default is called elsewhere; the table calls it by its own name. */
const known = (prepared: Prepared, method: string): string => {
  if (prepared.methods.includes(method)) return method
  if (method === 'auto') return prepared.methods[0] ?? method
  // Tries all of them and takes what foretells best.
  if (method === 'best' && prepared.methods.includes('blend')) return method
  throw new UnreadableAnswers(
    `There is no method ${method.slice(0, 40)} for such answers.`,
    `Choose among ${prepared.methods.join(', ')}, or all.`,
  )
}

const chosenMethods = (prepared: Prepared, labels: number, wanted: readonly string[] = []) => {
  const all = prepared.methods
  if (wanted.includes('all')) return { run: [...all], left_out: [] }
  if (wanted.length > 0)
    return { run: [...new Set(wanted.map((one) => known(prepared, one)))], left_out: [] }
  if (prepared.sizes.answers * labels <= ALL_METHODS) return { run: [...all], left_out: [] }
  const run = all.filter((method, place) => place === 0 || QUICK.includes(method))
  return { run, left_out: all.filter((method) => !run.includes(method)) }
}

const nothing = (columns: AnswerColumns): void => {
  if (columns.task.length > 0) return
  throw new UnreadableAnswers(
    'There is no answer in it.',
    'Each row is one answer: the task, who answered, and the label.',
  )
}

/** The three measures that stand in every report, null where a type has none. */
const ALWAYS = { accuracy: null, log_loss: null, ece: null }

/**
 * Runs methods over answers. Deterministic. Throws UnreadableAnswers when there is nothing to work on or
 * the labels are not of the type.
 */
export const aggregateAnswers = (
  columns: AnswerColumns,
  options: AggregateOptions = {},
): Aggregated => {
  nothing(columns)
  const type = options.type ?? guessType(columns)
  const empty = new Map<string, string>()
  const prepared = prepareAnswers(columns, type, {
    truth: options.truth ?? empty,
    gold: options.gold ?? empty,
    ...(options.levels !== undefined && { levels: options.levels }),
  })
  const labels = type === 'categorical' || type === 'ordinal' ? columns.labels.length : 1
  const { run, left_out } = chosenMethods(prepared, labels, options.methods)
  const [first = '', ...others] = run
  const timed = (method: string) => {
    const before = performance.now()
    const found = prepared.run(method)
    const milliseconds = Math.round(performance.now() - before)
    // Named twice, so that the type's own measures come first and none of the three is missing.
    const measures = { ...found.measures, ...ALWAYS, ...found.measures }
    const report = { method, ...measures, milliseconds } as MethodReport
    return { found, report }
  }
  const best = timed(first)
  // Of the others only their figures are kept: results of many methods would fill the memory.
  const methods = [best.report, ...others.map((method) => timed(method).report)]
  const { sizes, scored, unreadable } = prepared
  return {
    report: {
      ...{ type, guessed: options.type === undefined, ...sizes, scored, unreadable },
      ...{ agreement: prepared.agreement(), default: best.report, methods, left_out },
    },
    results: best.found.rows,
    plots: () => ({
      calibration: best.found.calibration?.(),
      confusion: best.found.confusion?.(),
      unity: prepared.unity(),
    }),
  }
}
